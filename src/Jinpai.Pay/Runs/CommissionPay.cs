using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Staff;

namespace Jinpai.Pay.Runs;

/// <summary>Commission by tiers or by a rate that another metric decides, weighed by the score, and what is carried forward.</summary>
internal static class CommissionPay
{
    private static readonly LocalText CarryLabel = new("提成结转", "carried forward");
    private static readonly LocalText Carried = new("本期 {0}，上期结转 {1}，转下期 {2}", "this period {0}, brought forward {1}, carried on {2}");

    public static PayLine Line(PayContext context, CommissionComponent component, StaffRow staff)
    {
        var agent = staff.Agent;
        var (figure, written) = new CommissionAmount(context, agent).Find(component);
        if (figure.Value is not { } amount)
        {
            return context.Line(component, agent, null, Ratio.Zero, context.WithoutFigure(agent, component.Metric, figure), PayWords.ModeOf(component.Tiers));
        }

        var remarks = new List<LocalText>();
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
                remarks.Add(PayWords.NoScoreFull.With(context.WhyNoScore(agent)));
            }

            expression = (slices.Length > 1 ? "(" + expression + ")" : expression) + " × " + NumberText.Percent(percent / Ratio.From(100));
            exact = exact * percent / Ratio.From(100);
        }

        var remark = remarks.Count == 0 ? null : LocalText.Join(LocalText.Semicolon, remarks);
        return context.Line(component, agent, expression, exact, remark, PayWords.ModeOf(component.Tiers));
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

        var remark = Carried.With(NumberText.Amount(earned), NumberText.Amount(staff.Carried), NumberText.Amount(carried));
        return (context.Line("carryForward", CarryLabel, CarryLabel, staff.Agent, null, new Ratio(line.MinorUnits, 100), remark), carried);
    }

    private static string Written(ImmutableArray<(Ratio Part, Ratio Rate)> slices, string written, List<LocalText> remarks)
    {
        if (slices.Length == 1)
        {
            return written + " × " + NumberText.Percent(slices[0].Rate, 2);
        }

        if (written.StartsWith('('))
        {
            remarks.Add(written[1..^1] + " = " + NumberText.Amount(slices.Aggregate(Ratio.Zero, (sum, s) => sum + s.Part)));
        }

        return string.Join(" + ", slices.Select(s => NumberText.Amount(s.Part) + " × " + NumberText.Percent(s.Rate, 2)));
    }

    private static Ratio RateBy(PayContext context, CommissionComponent component, AgentId agent, List<LocalText> remarks)
    {
        var figure = context.FigureOf(agent, component.RateBy!);
        var bands = component.RateBands!;
        if (figure.Value is not { } value)
        {
            remarks.Add(context.WithoutFigure(agent, component.RateBy!, figure));
            return bands.Last.Award.Number;
        }

        var band = bands.Find(value);
        remarks.Add(PayWords.ValueBand.With(context.NameOf(component.RateBy!), NumberText.Number(value), band.Text));
        return band.Award.Number;
    }
}
