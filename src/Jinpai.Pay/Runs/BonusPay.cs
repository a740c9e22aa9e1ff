using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Rules;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Staff;

namespace Jinpai.Pay.Runs;

/// <summary>Pieces, bonuses, rewards, claims, penalties.</summary>
internal static class BonusPay
{
    public static PayLine Piece(PayContext context, PieceComponent component, StaffRow staff)
    {
        var figure = context.FigureOf(staff.Agent, component.Metric);
        var mode = component.Tiers.Tiers.Length > 1 ? context.Texts.Say("mode." + component.Tiers.Mode) : null;
        if (figure.Value is not { } count)
        {
            return context.Line(component, staff.Agent, null, Ratio.Zero, context.WithoutFigure(staff.Agent, component.Metric, figure), mode);
        }

        var days = component.PerDay ? WagePay.DaysOf(context, staff) : Ratio.One;
        var slices = component.PerDay && days.Sign == 0 ? [(count, component.Tiers.Tiers[0].Rate)] : component.Tiers.Slices(count, days);
        var expression = string.Join(" + ", slices.Select(s => DecimalText.Number(s.Part) + " × " + DecimalText.Amount(s.Rate)));
        var exact = slices.Aggregate(Ratio.Zero, (sum, slice) => sum + (slice.Part * slice.Rate));
        return context.Line(component, staff.Agent, expression, exact, component.PerDay ? context.Texts.Say("remark.per_day", DecimalText.Plain(days)) : null, mode);
    }

    public static PayLine ScoreBonus(PayContext context, ScoreBonusComponent component, StaffRow staff)
    {
        if (context.ScoreOf(staff.Agent) is not { } score)
        {
            return context.Line(component, staff.Agent, null, Ratio.Zero, context.Texts.Say("remark.no_score_nothing", context.WhyNoScore(staff.Agent)));
        }

        if (component.Coefficient is { } coefficient)
        {
            return context.Line(component, staff.Agent, DecimalText.Plain(score) + " × " + DecimalText.Amount(coefficient), score * coefficient);
        }

        var band = component.Bands!.Find(score);
        return context.Line(component, staff.Agent, null, band.Award.Number, context.Texts.Say("remark.score_band", DecimalText.Plain(score), band.Text(context.Texts)));
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
            return context.Line(component, staff.Agent, DecimalText.Number(value) + " × " + DecimalText.Amount(each), value * each);
        }

        if (component.Steps is { } steps)
        {
            var product = DecimalText.Number(steps.Count(value)) + " × " + DecimalText.Amount(steps.Amount);
            var isCut = steps.Max is { } max && steps.Count(value) * steps.Amount > max;
            var expression = isCut ? $"min({product}, {DecimalText.Amount(steps.Max!.Value)})" : product;
            return context.Line(component, staff.Agent, expression, steps.Pay(value), context.Texts.Say("remark.value", name, DecimalText.Number(value)));
        }

        var band = component.Bands!.Find(value);
        return context.Line(component, staff.Agent, null, band.Award.Number, context.Texts.Say("remark.value_band", name, DecimalText.Number(value), band.Text(context.Texts)));
    }

    public static PayLine RankReward(PayContext context, RankRewardComponent component, StaffRow staff)
    {
        if (ValueFor(staff.Agent) is not { } own)
        {
            var remark = component.Metric is { } metric ? Lacking(metric) : context.Texts.Say("remark.no_score_nothing", context.WhyNoScore(staff.Agent));
            return context.Line(component, staff.Agent, null, Ratio.Zero, remark);
        }

        var rank = RankRule.Rank(own, context.Staff.Select(s => ValueFor(s.Agent)).OfType<Ratio>(), component.Best);
        var amount = rank <= component.Amounts.Length ? component.Amounts[rank - 1] : Ratio.Zero;
        return context.Line(component, staff.Agent, null, amount, context.Texts.Say("remark.rank", rank, DecimalText.Number(own)));

        Ratio? ValueFor(AgentId agent)
        {
            if (component.Metric is not { } metric)
            {
                return context.ScoreOf(agent);
            }

            var figure = context.FigureOf(agent, metric);
            return figure.Sample is { } sample && sample < Ratio.From(component.MinimumSample) ? null : figure.Value;
        }

        string Lacking(MetricReference metric)
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
            return context.Line(component, staff.Agent, null, Ratio.Zero, context.Texts.Say("remark.no_cases"));
        }

        var share = DecimalText.Amount(brought) + " × " + DecimalText.Percent(component.Rate, 2);
        var expression = component.AtLeast.Sign == 0 ? share : $"max({share}, {DecimalText.Number(count)} × {DecimalText.Amount(component.AtLeast)})";
        return context.Line(component, staff.Agent, expression, Ratio.Max(brought * component.Rate, count * component.AtLeast));
    }

    public static PayLine Penalty(PayContext context, PenaltyComponent component, StaffRow staff)
    {
        var count = context.FigureOf(staff.Agent, new MetricReference("event:" + component.Event)).Value ?? Ratio.Zero;
        var product = DecimalText.Number(count) + " × " + DecimalText.Amount(component.Amount);
        var amount = count * component.Amount;
        if (component.Max is { } max && amount > max)
        {
            return context.Line(component, staff.Agent, $"−min({product}, {DecimalText.Amount(max)})", -max);
        }

        return context.Line(component, staff.Agent, count.Sign == 0 ? null : "−" + product, -amount);
    }

    private static bool IsSmall(PayContext context, int least, MetricReference metric, AgentId agent, Figure figure, out string? remark)
    {
        remark = null;
        if (figure.Sample is not { } sample || sample >= Ratio.From(least))
        {
            return false;
        }

        remark = context.Texts.Say("remark.small_sample", DecimalText.Plain(sample), least);
        context.Warn("reward_sample", agent, agent, context.NameOf(metric), DecimalText.Plain(sample), least);
        return true;
    }
}
