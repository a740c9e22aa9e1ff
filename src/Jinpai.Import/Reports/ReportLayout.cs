using Jinpai.Import.Excel;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Reports;

/// <summary>Where a report's columns stand in a sheet.</summary>
internal sealed class ReportLayout
{
    private ReportLayout(ReportMap map, SheetRow header)
    {
        Map = map;
        Header = header;
        var keys = header.Cells.Select(c => HeaderKey.Of(c.Text)).ToList();
        NameIndex = Find(keys, map.NameHeaders);
        DayIndex = Find(keys, map.DayHeaders);
        var places = new List<ColumnPlace>();
        var doubled = new List<string>();
        foreach (var column in map.Columns)
        {
            var wanted = column.Aliases.Prepend(column.Header).Select(h => HeaderKey.Of(h).Key).ToHashSet(StringComparer.Ordinal);
            var found = keys.Index().Where(k => wanted.Contains(k.Item.Key) && k.Index != NameIndex && FigureText.Fits(column, k.Item.Unit)).ToList();
            if (found.Count > 0)
            {
                places.Add(new ColumnPlace(column, found[0].Index, header[found[0].Index].Text.Trim(), found[0].Item.Unit));
            }

            if (found.Count > 1)
            {
                doubled.Add(column.Header);
            }
        }

        Places = places;
        Doubled = doubled;
        Missing = [.. map.Required.Where(r => !IsThere(keys, r)), .. NameIndex < 0 && !map.Required.Contains(map.NameHeaders[0], StringComparer.Ordinal) ? [map.NameHeaders[0]] : (string[])[]];
    }

    public ReportMap Map { get; }
    public SheetRow Header { get; }
    public int NameIndex { get; }
    public int DayIndex { get; }
    public IReadOnlyList<ColumnPlace> Places { get; }

    /// <summary>All columns that the reading looks at, 0-based, ascending.</summary>
    public int[] ColumnsRead => [.. Places.Select(place => place.Index).Append(NameIndex).Append(DayIndex).Where(index => index >= 0).Distinct().Order()];

    /// <summary>Columns that stand in the file more than once.</summary>
    public IReadOnlyList<string> Doubled { get; }

    /// <summary>Required headers that are not there.</summary>
    public IReadOnlyList<string> Missing { get; }

    public bool IsComplete => Missing.Count == 0 && NameIndex >= 0 && Places.Count >= Map.LeastColumns
        && (Map.Signature is null || Map.Signature == ReportMap.SignatureOf(Header.Cells.Select(c => c.Text)));

    public IReadOnlyList<string> Unmapped =>
        [.. Header.Cells.Index().Where(c => !c.Item.IsBlank && c.Index != NameIndex && c.Index != DayIndex && Places.All(p => p.Index != c.Index)).Select(c => c.Item.Text.Trim())];

    public ColumnPlace? PlaceOf(string header) => Places.FirstOrDefault(p => p.Column.Header == header);

    /// <summary>The best fitting header among the first rows; null if there is no row at all.</summary>
    public static ReportLayout? Best(ReportMap map, IEnumerable<SheetRow> rows) =>
        rows.Take(HeaderPlace.RowsLookedAt).Select(r => new ReportLayout(map, r)).OrderByDescending(l => l.IsComplete).ThenByDescending(l => l.Places.Count - l.Missing.Count).FirstOrDefault();

    private static int Find(List<HeaderKey> keys, IReadOnlyList<string> headers)
    {
        foreach (var header in headers)
        {
            var index = keys.FindIndex(k => k.Key == HeaderKey.Of(header).Key);
            if (index >= 0)
            {
                return index;
            }
        }

        return -1;
    }

    private bool IsThere(List<HeaderKey> keys, string header) =>
        header == Map.NameHeaders[0] ? NameIndex >= 0 : keys.Exists(k => k.Key == HeaderKey.Of(header).Key) || Places.Any(p => p.Column.Header == header);
}
