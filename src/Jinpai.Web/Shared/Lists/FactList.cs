using Jinpai.Storage.Reading;
using Jinpai.Web.Shared.Keeping;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Shared.Lists;

/// <summary>The rows of one list that an address asks for, filtered and in order; all of the span are read, and kept for the next page.</summary>
/// <param name="open">The shop.</param>
/// <param name="kept">What was asked before.</param>
/// <param name="columns">What each column that can be sorted is sorted by.</param>
internal sealed class FactList<T>(VisitShop open, Kept<IReadOnlyList<T>> kept, IReadOnlyDictionary<string, Func<T, object?>> columns)
{
    private const int MostKept = 100_000;

    /// <param name="query">Of the address.</param>
    /// <param name="kind">Which of the list's kinds; null: all.</param>
    /// <param name="read">All rows of the kind, the oldest first.</param>
    public IReadOnlyList<T> Rows(ListQuery query, object? kind, Func<ShopReader, IOrderedEnumerable<T>> read) => kept.Of(open.Shop, query.Question(kind), () => Read(query, read), list => list.Count <= MostKept);

    private IReadOnlyList<T> Read(ListQuery query, Func<ShopReader, IOrderedEnumerable<T>> read)
    {
        using var reader = open.Shop.Read();
        return query.Ordered(read(reader), columns);
    }
}
