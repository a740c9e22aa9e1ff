using System.Data.Common;
using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Replaying;

/// <summary>Stored deals of replayed buyers: those that the replay gives as they stand stay, the others are replaced.</summary>
internal sealed class DealChange(FactTables tables, BusinessCalendar calendar, DailyFold fold) : IDisposable
{
    private readonly SaleChange _sales = new(tables);
    private readonly DbCommand _ofBuyer = tables.Writes.Connection.Reusable($"SELECT id, detail FROM {Tables.Deals} WHERE {FactTables.Visible} AND buyer = $1", 1);

    private sealed record Old(long Id, byte[] Detail, DealFact Deal);

    public void Dispose() => _ofBuyer.Dispose();

    /// <param name="buyer">The buyer's key.</param>
    /// <param name="first">The first day that was replayed: deals that do not reach into it stay, unless the replay gives them otherwise.</param>
    /// <param name="given">Of the replay.</param>
    public void Apply(string buyer, BusinessDay first, IReadOnlyList<DealRow> given)
    {
        List<Old> old = [.. _ofBuyer.Bind(buyer).Rows(row => Read(row.GetInt64(0), row.Blob(1)))];
        var gone = old.FindAll(deal => !IsKept(deal, first, given));
        var come = given.Where(row => !old.Exists(deal => IsSame(deal, row))).ToList();
        if (gone.Count == 0 && come.Count == 0)
        {
            return;
        }

        // People are counted once a day: all deals of the buyer go, and all come.
        List<DealFact> before = [.. old.Select(deal => deal.Deal)];
        List<DealFact> after = [.. old.Except(gone).Select(deal => deal.Deal), .. come.Select(row => row.Deal)];
        fold.Subtract(Facts(before));
        fold.Add(Facts(after));
        _sales.Note(buyer, before, after);
        foreach (var deal in gone)
        {
            tables.Kill(Tables.Deals, deal.Id);
        }

        tables.Write(new FactBatch([], come));
    }

    /// <summary>All buyers are done.</summary>
    public void Complete() => _sales.Apply();

    private static Old Read(long id, byte[] detail) => new(id, detail, DealCodec.Read(detail).Deal);

    private bool IsKept(Old deal, BusinessDay first, IReadOnlyList<DealRow> given)
    {
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i].Deal.Order == deal.Deal.Order)
            {
                return IsSame(deal, given[i]);
            }
        }

        return !deal.Deal.ReachesInto(first, calendar);
    }

    private static bool IsSame(Old deal, DealRow row) => deal.Detail.AsSpan().SequenceEqual(row.Detail);

    private static BuyerFacts Facts(List<DealFact> deals) => new([], [], [], deals, [], []);
}
