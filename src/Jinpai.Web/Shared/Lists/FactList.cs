using Jinpai.Core;
using Jinpai.Desk.Details;
using Jinpai.Desk.People;
using Jinpai.Web.Shared.Keeping;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Shared.Lists;

/// <summary>The rows of one list that an address asks for, filtered and in order.</summary>
/// <remarks>By time, how many rows each day has is kept, and only the days of the page are read. Searches and other orders read all of the span, which is kept for the next page.</remarks>
/// <param name="open">The shop.</param>
/// <param name="kept">What was asked before.</param>
/// <param name="sourceOf">Where its rows come from.</param>
internal sealed class FactList<T>(VisitShop open, KeptFacts<T> kept, Func<ListQuery, FactSource<T>> sourceOf)
{
    /// <summary>A part of the list, and how long it is.</summary>
    /// <param name="query">Of the address.</param>
    /// <param name="choose">Given the number of rows, says how many to skip and how many to take.</param>
    public (IReadOnlyList<T> Rows, int Total) Page(ListQuery query, Func<int, (int Skip, int Take)> choose)
    {
        var source = sourceOf(query);
        if (query.ByTime(source.Columns) is not { } direction || query.Search is not null)
        {
            var all = kept.Rows.Of(open.Shop, query.Question(source.Kind), () => All(source, query));
            var (from, most) = choose(all.Count);
            return ([.. all.Skip(from).Take(most)], all.Count);
        }

        using var reader = open.Shop.Read(Right.ReadRows);
        var days = kept.Days.Of(open.Shop, (query.Span, query.Agent, source.Kind), () => source.Days(reader, query.Span));
        var total = checked((int)days.Sum(day => day.Count));
        var (skip, take) = choose(total);
        return (DayPages.Take(direction == ListDirection.NewestFirst ? days.Reverse() : days, skip, take, day => query.Ordered(source.Rows(reader, DaySpan.Of(day)), source.Columns)), total);
    }

    private IReadOnlyList<T> All(FactSource<T> source, ListQuery query)
    {
        using var reader = open.Shop.Read(Right.ReadRows);
        return source.All(reader, query);
    }
}
