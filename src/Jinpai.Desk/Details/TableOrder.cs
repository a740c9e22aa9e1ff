using Jinpai.Core;

namespace Jinpai.Desk.Details;

/// <summary>How a table is sorted.</summary>
/// <param name="Key">The column; null: as the page has it.</param>
/// <param name="IsDescending">The largest first.</param>
public sealed record TableOrder(string? Key, bool IsDescending)
{
    /// <summary>Sorts by the asked column's key; rows without a value come last both ways, equal ones keep their order.</summary>
    /// <param name="rows">As they come.</param>
    /// <param name="keys">What each column that can be sorted is sorted by: texts, numbers, days, <see cref="Ratio"/>, one kind in a column.</param>
    public IReadOnlyList<TRow> Apply<TRow>(IEnumerable<TRow> rows, IReadOnlyDictionary<string, Func<TRow, object?>> keys)
    {
        if (Key is null || !keys.TryGetValue(Key, out var key))
        {
            return [.. rows];
        }

        var order = Comparer<object?>.Create(Compare);
        var keyed = rows.Select(row => (Row: row, Value: key(row))).ToList();
        var present = keyed.Where(pair => pair.Value is not null);
        var sorted = IsDescending ? present.OrderByDescending(pair => pair.Value, order) : present.OrderBy(pair => pair.Value, order);
        return [.. sorted.Concat(keyed.Where(pair => pair.Value is null)).Select(pair => pair.Row)];
    }

    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (Ratio a, Ratio b) => a.CompareTo(b),
        _ => Comparer<object?>.Default.Compare(left, right),
    };
}
