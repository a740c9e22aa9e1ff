using Jinpai.Core;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Details;

/// <summary>Where the rows of a list come from.</summary>
/// <param name="Kind">Which of the list's kinds; null: all.</param>
/// <param name="Columns">What each column that can be sorted is sorted by.</param>
/// <param name="Days">How many rows each day of a span has that has any, by day; not asked where buyers are searched for.</param>
/// <param name="Rows">All rows of a span, the oldest first. No row of a day comes before one of an earlier day.</param>
public sealed record FactSource<T>(
    object? Kind,
    IReadOnlyDictionary<string, Func<T, object?>> Columns,
    Func<ShopReader, DaySpan, IReadOnlyList<(BusinessDay Day, long Count)>> Days,
    Func<ShopReader, DaySpan, IOrderedEnumerable<T>> Rows)
{
    /// <summary>All rows that are asked for, in their order.</summary>
    public IReadOnlyList<T> All(ShopReader reader, ListQuery query) => query.Ordered(Rows(reader, query.Span), Columns);
}
