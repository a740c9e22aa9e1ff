using Jinpai.Core;
using Jinpai.Desk.Details;
using Jinpai.Web.Shared.Keeping;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Shared.Lists;

/// <summary>The rows of one list that an address asks for, filtered and in order.</summary>
/// <remarks>By time, how many rows each day has is kept, and only the days of the page are read. Searches and other orders read all of the span, which is kept for the next page.</remarks>
/// <param name="open">The shop.</param>
/// <param name="kept">What was asked before.</param>
/// <param name="columns">What each column that can be sorted is sorted by.</param>
internal sealed class FactList<T>(VisitShop open, KeptFacts<T> kept, IReadOnlyDictionary<string, Func<T, object?>> columns)
{
    /// <summary>A part of the list, and how long it is.</summary>
    /// <param name="query">Of the address.</param>
    /// <param name="source">Of the list.</param>
    /// <param name="choose">Given the number of rows, says how many to skip and how many to take.</param>
    public (IReadOnlyList<T> Rows, int Total) Page(ListQuery query, FactSource<T> source, Func<int, (int Skip, int Take)> choose)
    {
        if (query.ByTime(columns) is not { } direction || query.Search is not null)
        {
            var all = kept.Rows.Of(open.Shop, query.Question(source.Kind), () => All(query, source));
            var (from, most) = choose(all.Count);
            return ([.. all.Skip(from).Take(most)], all.Count);
        }

        using var reader = open.Shop.Read();
        var days = kept.Days.Of(open.Shop, (query.Span, query.Agent, source.Kind), () => source.Days(reader, query.Span));
        var total = checked((int)days.Sum(day => day.Count));
        var (skip, take) = choose(total);
        return (DayPages.Take(direction == ListDirection.NewestFirst ? days.Reverse() : days, skip, take, day => query.Ordered(source.Rows(reader, DaySpan.Of(day)), columns)), total);
    }

    /// <summary>All rows, for a file.</summary>
    public IReadOnlyList<T> All(ListQuery query, FactSource<T> source)
    {
        using var reader = open.Shop.Read();
        return query.Ordered(source.Rows(reader, query.Span), columns);
    }
}
