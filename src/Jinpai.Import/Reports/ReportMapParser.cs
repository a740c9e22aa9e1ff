using System.Text.Json;
using Jinpai.Core.Documents;

namespace Jinpai.Import.Reports;

/// <summary>Makes a map of the JSON of its file and collects all its faults.</summary>
/// <param name="faults">Where they go.</param>
/// <param name="names">The catalogue: metrics may be written by their names, and need no unit; null: any id is taken, and units are needed.</param>
internal sealed class ReportMapParser(DocumentFaults faults, IReadOnlyList<MetricName>? names)
{
    /// <summary>Stands where a metric would for a column that is not read.</summary>
    public const string Ignored = "ignore";

    private static readonly (string Word, FigureUnit Unit)[] Units =
    [
        ("count", FigureUnit.Count), ("money", FigureUnit.Money), ("rate", FigureUnit.Rate), ("quotient", FigureUnit.Quotient), ("seconds", FigureUnit.Seconds), ("number", FigureUnit.Number),
    ];

    private readonly HashSet<string> _headers = [];

    public static string WordOf(FigureUnit unit) => Array.Find(Units, u => u.Unit == unit).Word;

    /// <summary>The map; null where it is no object. Whoever asks looks for faults.</summary>
    public ReportMap? Parse(JsonPart root)
    {
        if (DocumentReader.Open(root, faults) is not { } reader)
        {
            return null;
        }

        var code = reader.Text("code", required: true) ?? "";
        var title = reader.Text("name");
        var headers = Headers(reader);
        var name = Header(reader, "nameColumn", isRequired: true) ?? "";
        var day = Header(reader, "dayColumn", isRequired: false);
        var all = Objects(reader, "columns").Select(column => (At: column.Part, Column: Column(column))).ToList();
        var columns = all.Select(c => c.Column).Where(c => c.Metric != Ignored).ToList();
        if (columns.Count == 0)
        {
            faults.Add(DocumentFault.ListEmpty, reader.PathOf("columns"), root.Line, all.Count == 0 ? "[]" : Ignored, MapIssues.AColumn);
        }

        CheckTwice(all, name, day);
        var ratios = Objects(reader, "ratios").Select(ratio => Ratio(ratio, columns)).ToList();
        var summaryWords = reader.TextList("summaryRows");
        reader.RefuseUnknown();
        return new ReportMap
        {
            Code = code,
            Chinese = title ?? code,
            English = code,
            NameHeaders = [name],
            DayHeaders = day is null ? [] : [day],
            Required = [name],
            Columns = columns,
            Ratios = ratios,
            SummaryWords = summaryWords,
            Headers = headers,
        };
    }

    private List<string> Headers(DocumentReader reader)
    {
        var headers = new List<string>();
        foreach (var item in reader.Items("headers"))
        {
            if (item.Kind != JsonValueKind.String || string.IsNullOrWhiteSpace(item.Text))
            {
                faults.Add(DocumentFault.NotAText, item, item.Text);
                continue;
            }

            if (!_headers.Add(HeaderKey.Of(item.Text).Key))
            {
                faults.Add(DocumentFault.NamedTwice, item, item.Text);
            }

            headers.Add(item.Text);
        }

        if (headers.Count == 0)
        {
            faults.Add(DocumentFault.ListEmpty, reader.PathOf("headers"), reader.Part.Line, "[]", MapIssues.EveryHeader);
        }

        return headers;
    }

    private List<DocumentReader> Objects(DocumentReader reader, string list) => [.. reader.Items(list).Select(item => DocumentReader.Open(item, faults)).OfType<DocumentReader>()];

    private ReportColumn Column(DocumentReader reader)
    {
        var header = Header(reader, "header", isRequired: true) ?? "";
        var sample = Header(reader, "sample", isRequired: false);
        var metric = reader.IsNull("metric") ? reader.Take("metric")?.Text : Metric(reader);
        var unit = reader.Choice("unit", Units);
        if (unit is null && !reader.Has("unit") && metric != Ignored && (metric is null || names is null))
        {
            reader.Missing("unit", string.Join(" / ", Units.Select(u => u.Word)));
        }

        reader.RefuseUnknown();
        return metric == Ignored ? new ReportColumn(header, metric, default) : new ReportColumn(header, metric, unit ?? UnitOf(metric)) { Sample = sample };
    }

    /// <summary>The metric's own unit; of an unknown metric, which is told already, none is missed.</summary>
    private FigureUnit UnitOf(string? metric) => metric switch
    {
        null => FigureUnit.Number,
        _ when metric.StartsWith("event:", StringComparison.Ordinal) => FigureUnit.Count,
        _ when metric.StartsWith("manual:", StringComparison.Ordinal) => FigureUnit.Number,
        _ => names?.FirstOrDefault(n => n.Metric == metric)?.Unit ?? FigureUnit.Number,
    };

    private ReportRatio Ratio(DocumentReader reader, List<ReportColumn> columns)
    {
        var (numerator, denominator) = (Header(reader, "numerator", isRequired: true) ?? "", Header(reader, "denominator", isRequired: true) ?? "");
        foreach (var part in (ReadOnlySpan<string>)[numerator, denominator])
        {
            if (part.Length > 0 && columns.TrueForAll(c => c.Header != part))
            {
                faults.Add(MapIssues.PartUnread, reader.Part, part);
            }
        }

        var metric = Metric(reader);
        reader.RefuseUnknown();
        return new ReportRatio(metric, numerator, denominator);
    }

    private void CheckTwice(List<(JsonPart At, ReportColumn Column)> columns, string name, string? day)
    {
        foreach (var group in columns.Where(c => c.Column.Metric is { Length: > 0 } and not Ignored).GroupBy(c => c.Column.Metric, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            faults.Add(DocumentFault.NamedTwice, group.Last().At, group.Key!);
        }

        foreach (var group in columns.Where(c => c.Column.Header.Length > 0).GroupBy(c => HeaderKey.Of(c.Column.Header).Key, StringComparer.Ordinal))
        {
            var (at, column) = group.Last();
            if (group.Count() > 1 || column.Header == name || column.Header == day)
            {
                faults.Add(DocumentFault.NamedTwice, at, column.Header);
            }
        }
    }

    private string Metric(DocumentReader reader)
    {
        var metric = reader.Text("metric", required: true) ?? "";
        var isOwn = metric.StartsWith("event:", StringComparison.Ordinal) || metric.StartsWith("manual:", StringComparison.Ordinal);
        if (names is null || isOwn || metric.Length == 0 || metric == Ignored || names.Any(n => n.Metric == metric))
        {
            return metric;
        }

        var key = HeaderKey.Of(metric).Key;
        var named = names.Where(n => HeaderKey.Of(n.Chinese).Key == key || HeaderKey.Of(n.English).Key == key).ToList();
        if (named.Count == 1)
        {
            return named[0].Metric;
        }

        faults.Add(DocumentFault.UnknownWord, reader.Take("metric")!, metric, named.Count == 0 ? MapIssues.AMetric : string.Join(" / ", named.Select(n => n.Metric)));
        return metric;
    }

    /// <summary>A field that names a column of the report.</summary>
    private string? Header(DocumentReader reader, string field, bool isRequired)
    {
        var header = reader.Text(field, isRequired);
        if (header is not null && !_headers.Contains(HeaderKey.Of(header).Key))
        {
            faults.Add(MapIssues.NoSuchHeader, reader.Take(field)!, header);
        }

        return header;
    }
}
