using Jinpai.Core;
using Jinpai.Storage.Reading;

namespace Jinpai.Web.Shared.Lists;

/// <summary>Where the rows of a list come from.</summary>
/// <param name="Kind">Which of the list's kinds; null: all.</param>
/// <param name="Days">How many rows each day of a span has that has any, by day; not asked where buyers are searched for.</param>
/// <param name="Rows">All rows of a span, the oldest first. No row of a day comes before one of an earlier day.</param>
internal sealed record FactSource<T>(object? Kind, Func<ShopReader, DaySpan, IReadOnlyList<(BusinessDay Day, long Count)>> Days, Func<ShopReader, DaySpan, IOrderedEnumerable<T>> Rows);
