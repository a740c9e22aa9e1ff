using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Details;

/// <summary>A list of conversations, a page at a time. Facts are packed by day: never more than a day and the pages up to the one asked for are in memory.</summary>
/// <remarks>
/// By time, where the stored sums of the days say how many rows each has, only the days of the page are read. Searches for an account or a buyer and other
/// orders read all days of the span one after the other.
/// </remarks>
public sealed class ReceptionPages(ShopSession shop, ReceptionQuery query)
{
    private readonly ReceptionOrder _order = new(query.Sort, query.IsDescending, shop.Rules);

    /// <summary>A part of the list and how long it is.</summary>
    /// <param name="choose">Given the number of rows, says how many to skip and how many to take.</param>
    public (IReadOnlyList<ReceptionFact> Rows, int Total) Page(Func<int, (int Skip, int Take)> choose)
    {
        using var reader = shop.Read(Right.ReadRows);
        var days = Days(reader);
        var total = checked((int)days.Sum(day => day.Count));
        var (skip, take) = choose(total);
        return (_order.IsByTime ? reader.Whole(DayPages.Take(days, skip, take, day => Heads(reader, day).Order(_order))) : Sorted(reader, days, skip, take), total);
    }

    /// <summary>All rows in order, for a file; who may not read them is refused at once, not with the first row.</summary>
    public IEnumerable<ReceptionFact> All() => All(shop.Read(Right.ReadRows));

    private IEnumerable<ReceptionFact> All(ShopReader opened)
    {
        using var reader = opened;
        var days = Days(reader);

        // By time a day at a time is in memory.
        var rows = _order.IsByTime ? days.SelectMany(day => Rows(reader, day.Day).Order(_order)) : days.SelectMany(day => Rows(reader, day.Day)).Order(_order);
        foreach (var row in rows)
        {
            yield return row;
        }
    }

    /// <summary>The rows before and after one, or their heads; null at the ends, and where it is not in the list. By time the days from it to its neighbours are read, otherwise all.</summary>
    public (ReceptionFact? Before, ReceptionFact? After) Beside(ReceptionFact fact)
    {
        using var reader = shop.Read(Right.ReadRows);
        ReceptionFact? before = null;
        ReceptionFact? after = null;
        foreach (var day in Nearest(reader, fact))
        {
            foreach (var row in _order.IsByTime ? Heads(reader, day) : Rows(reader, day))
            {
                var order = _order.Compare(row, fact);
                before = order < 0 && (before is not { } known || _order.Compare(row, known) > 0) ? row : before;
                after = order > 0 && (after is not { } next || _order.Compare(row, next) < 0) ? row : after;
            }
        }

        return (before, after);
    }

    private IEnumerable<BusinessDay> Nearest(ShopReader reader, ReceptionFact fact)
    {
        var days = Days(reader).Where(day => day.Count > 0).Select(day => day.Day).ToList();
        if (!_order.IsByTime)
        {
            return days;
        }

        // The day itself and the nearest day with rows on either side.
        var place = days.IndexOf(fact.Day);
        return place < 0 ? [] : days.Skip(Math.Max(0, place - 1)).Take(place == 0 ? 2 : 3);
    }

    // In the order of the list. Without stored sums each day is read to be counted.
    private List<(BusinessDay Day, long Count)> Days(ShopReader reader)
    {
        var rows = reader.ListMeasures(query.Days, query.Agent).GroupBy(row => row.Day).OrderBy(day => day.Key);
        var days = rows.Select(day => (Day: day.Key, Count: query.StoredCount is { } count ? day.Sum(count) : Heads(reader, day.Key).Count()));
        return query.IsDescending && _order.IsByTime ? [.. days.OrderByDescending(day => day.Day)] : [.. days];
    }

    private IEnumerable<ReceptionFact> Rows(ShopReader reader, BusinessDay day) => reader.Receptions(DaySpan.Of(day), query.Account, query.Agent).Where(query.Matches);

    /// <summary>Enough to choose rows and to order them by time.</summary>
    private IEnumerable<ReceptionFact> Heads(ShopReader reader, BusinessDay day) => reader.ReceptionHeads(DaySpan.Of(day), query.Account, query.Agent).Where(query.Matches);

    private List<ReceptionFact> Sorted(ShopReader reader, List<(BusinessDay Day, long Count)> days, int skip, int take)
    {
        var best = new List<ReceptionFact>();
        foreach (var (day, _) in days.Where(day => day.Count > 0))
        {
            best.AddRange(Rows(reader, day));
            best.Sort(_order);
            best.RemoveRange(Math.Min(skip + take, best.Count), Math.Max(0, best.Count - skip - take));
        }

        return [.. best.Skip(skip).Take(take)];
    }
}
