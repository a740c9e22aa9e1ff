using Jinpai.Core;
using Jinpai.Metrics.Query;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Replaying;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Reading;

/// <content>Who did what, to count each once.</content>
public sealed partial class ShopReader
{
    /// <summary>The buyers of the days; null: the facts are of an older make, which does not say.</summary>
    public DistinctBuyers? People(DaySpan days)
    {
        if (!All.Row(Tables.Generation, $"SELECT rules FROM {Tables.Generation} WHERE {Tables.Mine}", row => RulesFingerprint.IsOfThisMake(row.GetString(0))))
        {
            return null;
        }

        var people = new DistinctBuyers();
        _connection.ForEach(
            $"SELECT kind, owner, day, pack FROM {Tables.FactPacks} WHERE {FactTables.Visible} AND kind IN (5, 6) AND day BETWEEN $1 AND $2 ORDER BY kind, day, owner, id",
            row => Add(people, row), days.First.Number, days.Last.Number);
        return people;
    }

    private static void Add(DistinctBuyers people, StoredRow row)
    {
        var (isOfSales, owner, day) = (row.GetInt32(0) == (int)PackKind.Sale, row.GetString(1), row.Day(2));
        AgentId? agent = owner.Length == 0 ? null : new AgentId(owner);
        PackRow.ForEachBytes(row.Bytes(3), (buyer, deeds) => people.Add(buyer, agent, day, isOfSales ? BuyerDeeds.SoldTo : FactDecoders.Deeds(deeds)));
    }
}
