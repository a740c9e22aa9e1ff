using System.Collections.Immutable;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Staff;

namespace Jinpai.Pay.Runs;

/// <summary>Commission by tiers or by a rate that another metric decides, weighed by the score, and what is carried forward.</summary>
internal static class CommissionPay
{
    public static PayLine Line(PayContext context, CommissionComponent component, StaffRow staff)
    {
        var agent = staff.Agent;
        var (figure, written) = new CommissionAmount(context, agent).Find(component);
        if (figure.Value is not { } amount)
        {
            return context.Line(component, agent, null, Ratio.Zero, context.WithoutFigure(agent, component.Metric, figure), ModeOf(context, component));
        }

        var remarks = new List<string>();
        var slices = component.Tiers is { } tiers ? tiers.Slices(amount, Ratio.One) : [(amount, RateBy(context, component, agent, remarks))];
        var exact = slices.Aggregate(Ratio.Zero, (sum, slice) => sum + (slice.Part * slice.Rate));
        var expression = Written(slices, written, remarks);
        if (component.ScoreWeight is { } weights && exact.Sign > 0)
        {
            var percent = Ratio.From(100);
            if (context.ScoreOf(agent) is { } score)
            {
                percent = weights.Find(score).Award.Number;
            }
            else
            {
                remarks.Add(context.Texts.Say("remark.no_score_full", context.WhyNoScore(agent)));
            }

            expression = (slices.Length > 1 ? "(" + expression + ")" : expression) + " × " + DecimalText.Percent(percent / Ratio.From(100));
            exact = exact * percent / Ratio.From(100);
        }

        var remark = remarks.Count == 0 ? null : string.Join(context.Texts.Say("word.semicolon"), remarks);
        return context.Line(component, agent, expression, exact, remark, ModeOf(context, component));
    }

    /// <summary>
    /// All commission together with what was brought forward: below 0 a line takes it out of this slip and it is carried; above, what was brought forward is taken off.
    /// </summary>
    /// <returns>The line, null if nothing is to be carried either way, and what is carried on (negative or 0).</returns>
    public static (PayLine? Line, Money Carried) Carry(PayContext context, IEnumerable<PayLine> commissions, StaffRow staff)
    {
        var earned = commissions.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
        var together = earned + staff.Carried;
        var line = (together.MinorUnits > 0 ? together : Money.Zero) - earned;
        var carried = together.MinorUnits < 0 ? together : Money.Zero;
        if (line == Money.Zero)
        {
            return (null, carried);
        }

        var label = context.Texts.Say("kind.carryForward");
        var remark = context.Texts.Say("remark.carried", DecimalText.Amount(earned), DecimalText.Amount(staff.Carried), DecimalText.Amount(carried));
        return (context.Line("carryForward", label, label, staff.Agent, null, new Ratio(line.MinorUnits, 100), remark), carried);
    }

    private static string? ModeOf(PayContext context, CommissionComponent component) =>
        component.Tiers is { Tiers.Length: > 1 } tiers ? context.Texts.Say("mode." + tiers.Mode) : null;

    private static string Written(ImmutableArray<(Ratio Part, Ratio Rate)> slices, string written, List<string> remarks)
    {
        if (slices.Length == 1)
        {
            return written + " × " + DecimalText.Percent(slices[0].Rate, 2);
        }

        if (written.StartsWith('('))
        {
            remarks.Add(written[1..^1] + " = " + DecimalText.Amount(slices.Aggregate(Ratio.Zero, (sum, s) => sum + s.Part)));
        }

        return string.Join(" + ", slices.Select(s => DecimalText.Amount(s.Part) + " × " + DecimalText.Percent(s.Rate, 2)));
    }

    private static Ratio RateBy(PayContext context, CommissionComponent component, AgentId agent, List<string> remarks)
    {
        var figure = context.FigureOf(agent, component.RateBy!);
        var bands = component.RateBands!;
        if (figure.Value is not { } value)
        {
            remarks.Add(context.WithoutFigure(agent, component.RateBy!, figure));
            return bands.Last.Award.Number;
        }

        var band = bands.Find(value);
        remarks.Add(context.Texts.Say("remark.rate_by", context.NameOf(component.RateBy!), DecimalText.Number(value), band.Text(context.Texts)));
        return band.Award.Number;
    }
}
