using System.Text.Json;
using Jinpai.Appraisal.Results;
using Jinpai.Core;

namespace Jinpai.Pay.Runs;

/// <summary>The JSON of <c>pay</c> (spec 6.5): names and order of the fields are the contract. Amounts in yuan.</summary>
public static class PayJson
{
    public static string Write(PayRun run) => ResultJson.Write(json =>
    {
        json.WriteString("plan", run.Plan.Code);
        json.WriteNumber("version", run.Plan.Version);
        json.WriteString("period", run.Period);
        json.WriteStartArray("agents");
        foreach (var slip in run.Slips)
        {
            WriteSlip(json, slip);
        }

        json.WriteEndArray();
        AppraisalJson.WriteNotices(json, run.Notices);
    });

    private static void WriteSlip(Utf8JsonWriter json, Slip slip)
    {
        json.WriteStartObject();
        json.WriteString("agent", slip.Agent.Value);
        WriteMoney(json, "total", slip.Total);
        json.WriteStartArray("lines");
        foreach (var line in slip.Lines)
        {
            json.WriteStartObject();
            json.WriteString("kind", line.Kind);
            json.WriteString("name", line.Name);
            WriteMoney(json, "amount", line.Amount);
            json.WriteString("equation", line.Equation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteMoney(json, "carried", slip.Carried);
        json.WriteEndObject();
    }

    private static void WriteMoney(Utf8JsonWriter json, string name, Money amount) => AppraisalJson.WriteRatio(json, name, new Ratio(amount.MinorUnits, 100));
}
