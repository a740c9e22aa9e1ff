using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Checking;

/// <summary>Every amount of money is somebody's, once: invariants 4 and 5 of spec 2.9, on every day, of the deals and the daily rows as they are stored.</summary>
internal static class MoneyCheck
{
    private static readonly Measure[] PaymentCredited = [Measure.BucketAOrders, Measure.BucketCOrders, Measure.BucketDOrders];

    public static IReadOnlyList<StoredFault> Run(Connection connection, RuleBook rules)
    {
        var paid = new Dictionary<int, long>();
        var credited = new Dictionary<(int Day, string Agent), long>();
        StoredDeals.ForEach(connection, FactTables.Visible, [], (in _, detail) => Add(DealCodec.Read(detail).Deal));
        var (sales, buckets) = Figures(connection);
        return
        [
            .. Differing(credited, buckets).OrderBy(key => key.Day).ThenBy(key => key.Agent, StringComparer.Ordinal)
                .Select(key => new StoredFault("money_credited", $"{new BusinessDay(key.Day)}, {key.Agent}: {credited.GetValueOrDefault(key)} ≠ {buckets.GetValueOrDefault(key)}")),
            .. Differing(paid, sales).Order()
                .Select(day => new StoredFault("money_sales", $"{new BusinessDay(day)}: {new Money(paid.GetValueOrDefault(day))} ≠ {new Money(sales.GetValueOrDefault(day))}")),
        ];

        void Add(DealFact deal)
        {
            if (deal.Excluded != ExclusionReason.None)
            {
                return;
            }

            if (deal.SaleDay is { } day)
            {
                paid[day.Number] = paid.GetValueOrDefault(day.Number) + deal.PaidAmount.MinorUnits;
            }

            if (deal is { SoldAt: { } soldAt, PaymentAgent: { } agent })
            {
                var key = (rules.Calendar.DayOf(soldAt).Number, agent.Value);
                credited[key] = credited.GetValueOrDefault(key) + 1;
            }
        }
    }

    // By day what agents sold and what nobody did; by agent and day the orders whose payment is theirs.
    private static (Dictionary<int, long> Sales, Dictionary<(int Day, string Agent), long> Buckets) Figures(Connection connection)
    {
        var sales = new Dictionary<int, long>();
        var buckets = new Dictionary<(int, string), long>();
        foreach (var row in connection.Rows(
            $"SELECT day, agent, data FROM {Tables.Measures} WHERE {FactTables.Visible}", row => MeasureCodec.Decode(row.GetString(1) is { Length: > 0 } agent ? new AgentId(agent) : null, row.Day(0), row.Blob(2))))
        {
            sales[row.Day.Number] = sales.GetValueOrDefault(row.Day.Number) + row[row.Agent is null ? Measure.SilentSales : Measure.Sales];
            if (row.Agent is { } agent)
            {
                buckets[(row.Day.Number, agent.Value)] = PaymentCredited.Sum(measure => row[measure]);
            }
        }

        return (sales, buckets);
    }

    private static IEnumerable<TKey> Differing<TKey>(Dictionary<TKey, long> left, Dictionary<TKey, long> right)
        where TKey : notnull => left.Keys.Union(right.Keys).Where(key => left.GetValueOrDefault(key) != right.GetValueOrDefault(key));
}
