using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Metrics.Query;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Staff;

namespace Jinpai.Pay.Runs;

/// <summary>A share of a pool. Each share is rounded to the cent on its own, as every component is.</summary>
internal static class PoolPay
{
    private static readonly MetricReference Sales = new("sales");
    private static readonly LocalText NobodyShares = new("没有人可分", "nobody to share");
    private static readonly LocalText Equally = new("平均分", "split equally");
    private static readonly LocalText ByDays = new("按天数分", "split by days");
    private static readonly LocalText ByScore = new("按得分分", "split by score");
    private static readonly LocalText BySales = new("按销售额分", "split by sales");

    public static PayLine Line(PayContext context, PoolComponent component, StaffRow staff)
    {
        var members = MembersOf(context, component, staff);
        if (Sum(context, component, members) is not { } sum)
        {
            var state = context.WithoutFigure(staff.Agent, component.Metric, MetricValue.None);
            return context.Line(component, staff.Agent, null, Ratio.Zero, state);
        }

        var own = WeightOf(context, component, staff);
        var all = members.Aggregate(Ratio.Zero, (total, member) => total + WeightOf(context, component, member));
        var pool = Ratio.Max(Ratio.Zero, sum) * component.Rate;
        var written = NumberText.Amount(sum) + " × " + NumberText.Percent(component.Rate, 2);
        if (all.Sign <= 0)
        {
            return context.Line(component, staff.Agent, null, Ratio.Zero, NobodyShares);
        }

        return context.Line(component, staff.Agent, written + " × " + PayContext.Fraction(own, all), pool * own / all, WordOf(component.Split));
    }

    private static LocalText WordOf(PoolSplit split) => split switch
    {
        PoolSplit.Days => ByDays,
        PoolSplit.Score => ByScore,
        PoolSplit.Sales => BySales,
        _ => Equally,
    };

    private static List<StaffRow> MembersOf(PayContext context, PoolComponent component, StaffRow staff)
    {
        if (!component.OfTeam)
        {
            return [.. context.Staff];
        }

        var teams = context.TeamsOf(staff.Agent);
        return context.Request.People is null ? [.. context.Staff] : [.. context.Staff.Where(s => s.Agent == staff.Agent || context.TeamsOf(s.Agent).Any(teams.Contains))];
    }

    /// <summary>The shop's own figure, else the sum over its people; a team's is always the sum. Null where nobody has one.</summary>
    private static Ratio? Sum(PayContext context, PoolComponent component, List<StaffRow> members)
    {
        if (!component.OfTeam && context.Request.Figures.FindShop(component.Metric)?.Value is { } shop)
        {
            return shop;
        }

        var values = members.Select(m => context.FigureOf(m.Agent, component.Metric).Value).OfType<Ratio>().ToList();
        return values.Count == 0 ? null : values.Aggregate(Ratio.Zero, (total, value) => total + value);
    }

    private static Ratio WeightOf(PayContext context, PoolComponent component, StaffRow member) => component.Split switch
    {
        PoolSplit.Days => WagePay.DaysOf(context, member),
        PoolSplit.Score => Ratio.Max(Ratio.Zero, context.ScoreOf(member.Agent) ?? Ratio.Zero),
        PoolSplit.Sales => Ratio.Max(Ratio.Zero, context.FigureOf(member.Agent, Sales).Value ?? Ratio.Zero),
        _ => Ratio.One,
    };
}
