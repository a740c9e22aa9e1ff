using System.Globalization;

namespace Jinpai.Web.Shared.Visits;

/// <summary>One page of a long list: <c>page</c> of the query, counted from 1.</summary>
/// <param name="Number">Which, 1 to <see cref="PageCount"/>.</param>
/// <param name="Size">Rows on a page.</param>
/// <param name="Total">Rows in all.</param>
public sealed record PageSlice(int Number, int Size, int Total)
{
    public int PageCount => Math.Max(1, (Total + Size - 1) / Size);
    public int SkippedCount => (Number - 1) * Size;

    /// <summary>A number that cannot be read or lies outside is brought to the nearest page.</summary>
    public static PageSlice Of(Visit visit, int total, int size = 50)
    {
        var slice = new PageSlice(1, size, total);
        return int.TryParse(visit.Asked("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? slice with { Number = Math.Clamp(number, 1, slice.PageCount) } : slice;
    }

    public IEnumerable<TRow> Of<TRow>(IEnumerable<TRow> rows) => rows.Skip(SkippedCount).Take(Size);
}
