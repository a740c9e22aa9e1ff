using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Rules;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Metrics.Query;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Staff;

namespace Jinpai.Pay.Runs;

/// <summary>Pieces, bonuses, rewards, claims, penalties.</summary>
internal static class BonusPay
{
    private static readonly LocalText Value = new("{0} {1}", "{0} {1}");
    private static readonly LocalText Rank = new("第 {0} 名，{1}", "rank {0}, {1}");
    private static readonly LocalText SmallSample = new("样本 {0} < {1}，计 0", "sample {0} < {1}, counts 0");
    private static readonly LocalText DaysCounted = new("按 {0} 天分档", "limits for {0} days");
    private static readonly LocalText NoCases = new("没有已证实的案例", "no proven case");

    public static PayLine Piece(PayContext context, PieceComponent component, StaffRow staff)
    {
        var figure = context.FigureOf(staff.Agent, component.Metric);
        var mode = PayWords.ModeOf(component.Tiers);
        if (figure.Value is not { } count)
        {
            return context.Line(component, staff.Agent, null, Ratio.Zero, context.WithoutFigure(staff.Agent, component.Metric, figure), mode);
        }

        var days = component.PerDay ? WagePay.DaysOf(context, staff) : Ratio.One;
        var slices = component.PerDay && days.Sign == 0 ? [(count, component.Tiers.Tiers[0].Rate)] : component.Tiers.Slices(count, days);
        var expression = string.Join(" + ", slices.Select(s => NumberText.Number(s.Part) + " × " + NumberText.Amount(s.Rate)));
        var exact = slices.Aggregate(Ratio.Zero, (sum, slice) => sum + (slice.Part * slice.Rate));
        return context.Line(component, staff.Agent, expression, exact, component.PerDay ? DaysCounted.With(NumberText.Plain(days)) : null, mode);
    }

    public static PayLine ScoreBonus(PayContext context, ScoreBonusComponent component, StaffRow staff)
    {
        if (context.ScoreOf(staff.Agent) is not { } score)
        {
            return context.Line(component, staff.Agent, null, Ratio.Zero, PayWords.NoScoreNothing.With(context.WhyNoScore(staff.Agent)));
        }

        if (component.Coefficient is { } coefficient)
        {
            return context.Line(component, staff.Agent, NumberText.Plain(score) + " × " + NumberText.Amount(coefficient), score * coefficient);
        }

        var band = component.Bands!.Find(score);
        return context.Line(component, staff.Agent, null, band.Award.Number, PayWords.ScoreBand.With(NumberText.Plain(score), band.Text));
    }

    public static PayLine Reward(PayContext context, RewardComponent component, StaffRow staff)
    {
        var figure = context.FigureOf(staff.Agent, component.Metric);
        if (figure.Value is not { } value)
        {
            return context.Line(component, staff.Agent, null, Ratio.Zero, context.WithoutFigure(staff.Agent, component.Metric, figure));
        }

        if (IsSmall(context, component.MinimumSample, component.Metric, staff.Agent, figure, out var remark))
        {
            return context.Line(component, staff.Agent, null, Ratio.Zero, remark);
        }

        var name = context.NameOf(component.Metric);
        if (component.Each is { } each)
        {
            return context.Line(component, staff.Agent, NumberText.Number(value) + " × " + NumberText.Amount(each), value * each);
        }

        if (component.Steps is { } steps)
        {
            var product = NumberText.Number(steps.Count(value)) + " × " + NumberText.Amount(steps.Amount);
            var isCut = steps.Max is { } max && steps.Count(value) * steps.Amount > max;
            var expression = isCut ? $"min({product}, {NumberText.Amount(steps.Max!.Value)})" : product;
            return context.Line(component, staff.Agent, expression, steps.Pay(value), Value.With(name, NumberText.Number(value)));
        }

        var band = component.Bands!.Find(value);
        return context.Line(component, staff.Agent, null, band.Award.Number, PayWords.ValueBand.With(name, NumberText.Number(value), band.Text));
    }

    public static PayLine RankReward(PayContext context, RankRewardComponent component, StaffRow staff)
    {
        if (ValueFor(staff.Agent) is not { } own)
        {
            var remark = component.Metric is { } metric ? Lacking(metric) : PayWords.NoScoreNothing.With(context.WhyNoScore(staff.Agent));
            return context.Line(component, staff.Agent, null, Ratio.Zero, remark);
        }

        var rank = RankRule.Rank(own, context.Staff.Select(s => ValueFor(s.Agent)).OfType<Ratio>(), component.Best);
        var amount = rank <= component.Amounts.Length ? component.Amounts[rank - 1] : Ratio.Zero;
        return context.Line(component, staff.Agent, null, amount, Rank.With(rank, NumberText.Number(own)));

        Ratio? ValueFor(AgentId agent)
        {
            if (component.Metric is not { } metric)
            {
                return context.ScoreOf(agent);
            }

            var figure = context.FigureOf(agent, metric);
            return figure.Sample is { } sample && sample < Ratio.From(component.MinimumSample) ? null : figure.Value;
        }

        LocalText Lacking(MetricReference metric)
        {
            var figure = context.FigureOf(staff.Agent, metric);
            return IsSmall(context, component.MinimumSample, metric, staff.Agent, figure, out var small) ? small! : context.WithoutFigure(staff.Agent, metric, figure);
        }
    }

    public static PayLine Claims(PayContext context, ClaimsComponent component, StaffRow staff)
    {
        var count = context.FigureOf(staff.Agent, component.Cases).Value ?? Ratio.Zero;
        var brought = context.FigureOf(staff.Agent, component.Metric).Value ?? Ratio.Zero;
        if (count.Sign <= 0)
        {
            return context.Line(component, staff.Agent, null, Ratio.Zero, NoCases);
        }

        var share = NumberText.Amount(brought) + " × " + NumberText.Percent(component.Rate, 2);
        var expression = component.AtLeast.Sign == 0 ? share : $"max({share}, {NumberText.Number(count)} × {NumberText.Amount(component.AtLeast)})";
        return context.Line(component, staff.Agent, expression, Ratio.Max(brought * component.Rate, count * component.AtLeast));
    }

    public static PayLine Penalty(PayContext context, PenaltyComponent component, StaffRow staff)
    {
        var count = context.FigureOf(staff.Agent, MetricReference.OfEvent(component.Event)).Value ?? Ratio.Zero;
        var product = NumberText.Number(count) + " × " + NumberText.Amount(component.Amount);
        var amount = count * component.Amount;
        if (component.Max is { } max && amount > max)
        {
            return context.Line(component, staff.Agent, $"−min({product}, {NumberText.Amount(max)})", -max);
        }

        return context.Line(component, staff.Agent, count.Sign == 0 ? null : "−" + product, -amount);
    }

    private static bool IsSmall(PayContext context, int least, MetricReference metric, AgentId agent, MetricValue figure, out LocalText? remark)
    {
        remark = null;
        if (figure.Sample is not { } sample || sample >= Ratio.From(least))
        {
            return false;
        }

        remark = SmallSample.With(NumberText.Plain(sample), least);
        context.NoteOf(agent, PayNotices.RewardSample, context.NameOf(metric), NumberText.Plain(sample), least);
        return true;
    }
}
