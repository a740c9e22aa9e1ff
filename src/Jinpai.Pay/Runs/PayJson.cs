using System.Text.Json;
using Jinpai.Appraisal.Results;
using Jinpai.Core;

namespace Jinpai.Pay.Runs;

/// <summary>The JSON of <c>pay</c> (spec 6.5): names and order of the fields are the contract. Amounts in yuan.</summary>
public static class PayJson
{
    public static string Write(PayRun run, Language language) => ResultJson.Write(
        json =>
        {
            json.WriteString("plan", run.Plan.Code);
            json.WriteNumber("version", run.Plan.Version);
            json.WriteString("period", run.Period);
        },
        run.Slips,
        (json, slip) => WriteSlip(json, slip, language),
        run.Notices,
        language);

    private static void WriteSlip(Utf8JsonWriter json, Slip slip, Language language)
    {
        json.WriteString("agent", slip.Agent.Value);
        WriteMoney(json, "total", slip.Total);
        ResultJson.WriteList(json, "lines", slip.Lines, (item, line) =>
        {
            item.WriteString("kind", line.Kind);
            item.WriteString("name", line.Name.In(language));
            WriteMoney(item, "amount", line.Amount);
            item.WriteString("equation", line.Equation.In(language));
        });
        WriteMoney(json, "carried", slip.Carried);
    }

    private static void WriteMoney(Utf8JsonWriter json, string name, Money amount) => ResultJson.WriteRatio(json, name, new Ratio(amount.MinorUnits, 100));
}
