using Jinpai.Core;
using Jinpai.Desk.Reports;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Metrics.Query;
using Jinpai.Output.Tables;
using Jinpai.Web.Shared.Figures;
using Jinpai.Web.Shared.Parts;

namespace Jinpai.Web.Agents;

/// <summary>One agent over a span, beside the shop.</summary>
/// <param name="Row">The agent's figures.</param>
/// <param name="Table">Of all agents whom the visitor sees.</param>
/// <param name="Everybody">Of all agents together.</param>
/// <param name="Days">What is drawn by day: the span or, where it is short, the two weeks that end with it.</param>
/// <param name="Values">One metric on each of the days.</param>
/// <param name="AnsweredWaits">All answered rounds of the days.</param>
public sealed record AgentProfile(MetricRow Row, MetricTable Table, WholeTable Everybody, DaySpan Days, Func<Metric, IReadOnlyList<MetricValue>> Values, Func<WaitHistogram> AnsweredWaits)
{
    private const int FewDays = 7;
    private const int TrendDays = 14;

    /// <summary>Upper ends of the response distribution in seconds; beyond the last is the rest.</summary>
    private static readonly int[] WaitLimits = [10, 20, 30, 60, 120, 180, 300];

    public string Name => Row.Subject.Name;

    /// <summary>The agents before and after, in the table's order; null at its ends.</summary>
    public (string? Before, string? After) Neighbours
    {
        get
        {
            var place = Table.Rows.Select((row, index) => (row, index)).First(pair => pair.row.Subject.Name == Name).index;
            return (place > 0 ? Table.Rows[place - 1].Subject.Name : null, place + 1 < Table.Rows.Count ? Table.Rows[place + 1].Subject.Name : null);
        }
    }

    /// <summary>Null: the agent has nothing in the span.</summary>
    public static AgentProfile? Of(ShopSession shop, ShopFigures figures, DaySpan span, string name)
    {
        var table = figures.Table(shop, span, MetricGrouping.Agents);
        var row = table.Rows.FirstOrDefault(agent => agent.Subject.Name == name);
        var days = span.DayCount < FewDays ? new DaySpan(span.Last.Plus(1 - TrendDays), span.Last) : span;
        if (row is null)
        {
            return null;
        }

        var agent = row.Subject.Agent!.Value;
        return new AgentProfile(row, table, figures.Whole(shop, span, MetricGrouping.Agents), days, metric => figures.Trend(shop, agent, days, metric), () => figures.Waits(shop, agent, days));
    }

    /// <summary>What the agent is measured against: of counts and sums the mean of the agents who have one, of rates and averages the shop's own.</summary>
    public MetricValue Mean(Metric metric)
    {
        if (metric.Unit is not (MetricUnit.Count or MetricUnit.Money or MetricUnit.Days) || Table.Shop[metric].Denominator is not null)
        {
            return Table.Shop[metric];
        }

        // To one place: nobody compares themselves with a ten-thousandth of a buyer.
        return Everybody.Mean(metric, metric.Unit == MetricUnit.Money ? 2 : 1);
    }

    /// <summary>One metric by day.</summary>
    public ChartModel Trend(Metric metric, string name) => ChartModel.Trend(name, metric.Unit, Days, Values(metric));

    /// <summary>Receptions by hour of day; null where nothing was received or it is not ripe.</summary>
    public ChartModel? Hours(string title, string name)
    {
        var hours = Enumerable.Range(0, 24).Select(hour => Row[$"received_by_hour_{hour:00}"].Value).ToList();
        return hours.TrueForAll(hour => hour is null or { Sign: 0 })
            ? null
            : new ChartModel(title, ChartForm.Bar, OutputKind.Integer, [.. Enumerable.Range(0, 24).Select(hour => $"{hour:00}")], [new ChartSeries(name, [.. hours.Select(hour => hour?.Round(0))])]);
    }

    /// <summary>Answered rounds of the trend's days by how long the buyer waited; null without any.</summary>
    public ChartModel? Waits(string title, string name, Func<int, string> label, string rest)
    {
        var waits = AnsweredWaits();
        if (waits.IsEmpty)
        {
            return null;
        }

        // A limit is within: 30 whole seconds are "up to 30".
        var counts = WaitLimits.Select((limit, index) => (decimal?)(waits.AtMost(limit) - (index == 0 ? 0 : waits.AtMost(WaitLimits[index - 1])))).Append(waits.Total - waits.AtMost(WaitLimits[^1])).ToList();
        return new ChartModel(title, ChartForm.Bar, OutputKind.Integer, [.. WaitLimits.Select(label), rest], [new ChartSeries(name, counts)]);
    }
}
