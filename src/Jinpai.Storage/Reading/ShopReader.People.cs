using Jinpai.Core;
using Jinpai.Metrics.Query;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Reading;

/// <content>Who did what, to count each once.</content>
public sealed partial class ShopReader
{
    /// <summary>The buyers of the days. Of each fact only the beginning is read, and a pack is gone when the next one comes.</summary>
    public DistinctBuyers People(DaySpan days)
    {
        var people = new DistinctBuyers();
        foreach (var pack in Packs(PackKind.Reception, days, null))
        {
            pack.ForEachName((buyer, bytes) =>
            {
                var fact = FactDecoders.ReceptionHead(bytes, pack.Owner, new BusinessDay(pack.Day), default);
                people.Add(buyer, in fact);
            });
        }

        foreach (var pack in Packs(PackKind.Funnel, days, null))
        {
            pack.ForEachName((buyer, bytes) =>
            {
                var fact = FactDecoders.Funnel(bytes, pack.Owner, new BusinessDay(pack.Day), default);
                people.Add(buyer, in fact);
            });
        }

        using var sales = _connection.Prepared(
            $"SELECT buyer, sale_agent, sale_day FROM {Tables.Deals} WHERE {FactTables.Visible} AND sale_day BETWEEN $1 AND $2 AND excluded = 0 AND sale_agent IS NOT NULL ORDER BY sale_day",
            days.First.Number, days.Last.Number);
        foreach (var (buyer, agent, day) in sales.Rows(row => (row.GetString(0), row.GetString(1), row.Day(2))))
        {
            people.AddSale(buyer, new AgentId(agent), day);
        }

        return people;
    }
}
