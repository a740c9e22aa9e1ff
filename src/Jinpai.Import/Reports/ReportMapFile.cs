using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jinpai.Core.Documents;

namespace Jinpai.Import.Reports;

/// <summary>
/// A map of the user's own as a JSON file: <c>code</c>, <c>name</c>, <c>headers</c> (all of the report: it is known again by them), <c>nameColumn</c>, <c>dayColumn</c>,
/// <c>summaryRows</c>, <c>columns</c> of <c>header</c>, <c>metric</c> (or <c>ignore</c>; null: only a part of a ratio or a sample), <c>unit</c>, <c>sample</c>, and <c>ratios</c> of
/// <c>metric</c>, <c>numerator</c>, <c>denominator</c>.
/// </summary>
public static class ReportMapFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a map. All faults are told at once.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="file">Its name, for the issues.</param>
    /// <param name="names">The catalogue: metrics may be written by their names, and need no unit; null: any id is taken.</param>
    public static ReportMapReading Read(string json, string file, IReadOnlyList<MetricName>? names = null)
    {
        var faults = new DocumentFaults(file, MapIssues.Fate);
        var map = JsonTree.Read(json, faults) is { } root ? new ReportMapParser(faults, names).Parse(root) : null;
        return new ReportMapReading(faults.Any ? null : map, faults.Faults);
    }

    /// <summary>The file that <see cref="Read"/> reads back as the same map.</summary>
    public static string Write(ReportMap map)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("code", map.Code);
            json.WriteString("name", map.Chinese);
            WriteList(json, "headers", map.Headers);
            json.WriteString("nameColumn", map.NameHeaders[0]);
            if (map.DayHeaders.Count > 0)
            {
                json.WriteString("dayColumn", map.DayHeaders[0]);
            }

            WriteList(json, "summaryRows", map.SummaryWords);
            WriteColumns(json, map);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)) + "\n";
    }

    private static void WriteColumns(Utf8JsonWriter json, ReportMap map)
    {
        json.WriteStartArray("columns");
        foreach (var column in ColumnsOf(map))
        {
            json.WriteStartObject();
            json.WriteString("header", column.Header);
            json.WriteString("metric", column.Metric);
            if (column.Metric != ReportMapParser.Ignored)
            {
                json.WriteString("unit", ReportMapParser.WordOf(column.Unit));
            }

            if (column.Sample is not null)
            {
                json.WriteString("sample", column.Sample);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("ratios");
        foreach (var ratio in map.Ratios)
        {
            json.WriteStartObject();
            json.WriteString("metric", ratio.Metric);
            json.WriteString("numerator", ratio.Numerator);
            json.WriteString("denominator", ratio.Denominator);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Every column in the order of the report, those that are not read too: whoever edits the file sees them all.
    private static IEnumerable<ReportColumn> ColumnsOf(ReportMap map) => map.Headers.Count == 0
        ? map.Columns
        : map.Headers.Where(header => header != map.NameHeaders[0] && !map.DayHeaders.Contains(header, StringComparer.Ordinal))
            .Select(header => map.Columns.FirstOrDefault(column => HeaderKey.Of(column.Header).Key == HeaderKey.Of(header).Key) ?? new ReportColumn(header, ReportMapParser.Ignored, default));

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
