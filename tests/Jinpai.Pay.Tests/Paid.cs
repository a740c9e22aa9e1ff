using System.Collections.Immutable;
using Jinpai.Appraisal;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Runs;
using Jinpai.Pay.Staff;

namespace Jinpai.Pay.Tests;

/// <summary>Plans, staff and runs as short as a test's sentence.</summary>
internal static class Paid
{
    /// <summary>The score is whatever the figure <c>m</c> says.</summary>
    public const string ScoreIsM = """{"code":"s","version":1,"scoreRange":[0,1000],"criteria":[{"metric":"m","weight":100,"linear":{"from":{"value":0,"points":0},"to":{"value":1000,"points":1000} } }]}""";

    public static PayPlan Plan(string json)
    {
        var reading = PayPlanReader.Read("plan.json", json);
        Assert.Empty(reading.Faults);
        return reading.Plan!;
    }

    public static PayPlan Components(string components, string guard = """{"minimumWage":0}""") =>
        Plan($$"""{ "code": "p", "version": 1, "scheme": {{ScoreIsM}}, "components": [{{components}}], "guard": {{guard}} }""");

    /// <summary>Lines of a staff file: <c>agent,base,days,employed_days,period_days,carried,unpaid_days</c>.</summary>
    public static ImmutableArray<StaffRow> Staff(params string[] lines)
    {
        return [.. lines.Select((line, i) =>
        {
            var cells = line.Split(',');
            return new StaffRow(new AgentId(cells[0]), Amount(1), Number(2), Number(3), Number(4), Amount(5) ?? Money.Zero, Number(6) ?? Ratio.Zero, i + 2);

            Ratio? Number(int place) => cells.ElementAtOrDefault(place) is { Length: > 0 } text ? Given.Number(text) : null;

            Money? Amount(int place) => Number(place) is { } yuan ? new Money((long)(yuan * Ratio.From(100)).Numerator) : null;
        })];
    }

    /// <summary>Pays one person, A, who has the figures <c>metric,value,…</c> separated by semicolons.</summary>
    public static PayRun One(string components, string figures, string staff = "A,0,22,30,30") => Run(Components(components), [staff], [.. figures.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(f => "A," + f)]);

    public static PayRun Run(PayPlan plan, string[] staff, string[] values, string? period = null, params Adjustment[] adjustments)
    {
        var figures = Given.Values(values);
        var appraisal = plan.Scheme is { } scheme ? Appraiser.Appraise(new AppraisalRequest(scheme, figures)) : null;
        return Payroll.Run(new PayRequest(plan, figures, Staff(staff)) { Appraisal = appraisal, Period = period, Adjustments = [.. adjustments] });
    }

    public static PayRun Run(PayPlan plan, Scheme scheme, string[] staff, params string[] values)
    {
        var figures = Given.Values(values);
        return Payroll.Run(new PayRequest(plan, figures, Staff(staff)) { Appraisal = Appraiser.Appraise(new AppraisalRequest(scheme, figures)) });
    }

    public static string Lines(this Slip slip) => string.Join(' ', slip.Lines.Select(l => $"{l.Kind}:{l.Amount}"));

    public static bool Warns(this PayRun run, string code) => run.Notices.Any(n => n.Code == code);
}
