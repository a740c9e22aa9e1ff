using System.Globalization;
using System.Text.Json;
using Jinpai.Core.Issues;
using Jinpai.Import.Formats;

namespace Jinpai.Import.Reports;

/// <summary>Makes a map of the JSON of its file and collects all its faults.</summary>
/// <param name="file">Its name, for the issues.</param>
/// <param name="names">The catalogue: metrics may be written by their names, and need no unit; null: any id is taken, and units are needed.</param>
internal sealed class ReportMapParser(string file, IReadOnlyList<MetricName>? names)
{
    /// <summary>Stands where a metric would for a column that is not read.</summary>
    public const string Ignored = "ignore";

    private static readonly (string Word, FigureUnit Unit)[] Units =
    [
        ("count", FigureUnit.Count), ("money", FigureUnit.Money), ("rate", FigureUnit.Rate), ("quotient", FigureUnit.Quotient), ("seconds", FigureUnit.Seconds), ("number", FigureUnit.Number),
    ];

    private readonly List<Issue> _issues = [];
    private HashSet<string> _headers = [];

    public static string WordOf(FigureUnit unit) => Array.Find(Units, u => u.Unit == unit).Word;

    public ReportMapReading Parse(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Fault("$", root.ValueKind.ToString(), "{…}");
            return new ReportMapReading(null, _issues);
        }

        CheckFields(root, "", ["code", "name", "headers", "nameColumn", "dayColumn", "summaryRows", "columns", "ratios"]);
        var code = Text(root, "code", "");
        var headers = Texts(root, "headers");
        _headers = headers.Select(h => HeaderKey.Of(h).Key).ToHashSet(StringComparer.Ordinal);
        if (headers.Count == 0)
        {
            Fault("headers", "[]", "[\"…\"]");
        }

        var doubled = headers.GroupBy(h => HeaderKey.Of(h).Key, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        var name = Header(root, "nameColumn", "", isRequired: true);
        var day = Header(root, "dayColumn", "", isRequired: false);
        var all = Objects(root, "columns").Select((c, i) => Column(c, Place("columns", i))).ToList();
        var columns = all.Where(c => c.Metric != Ignored).ToList();
        if (columns.Count == 0)
        {
            Fault("columns", all.Count == 0 ? "[]" : Ignored, "[{\"header\", \"metric\", \"unit\"}]");
        }

        CheckTwice(all, name, day, doubled?.Key);
        var ratios = Objects(root, "ratios").Select((r, i) => Ratio(r, Place("ratios", i), columns)).ToList();
        var map = new ReportMap
        {
            Code = code,
            Chinese = root.TryGetProperty("name", out _) ? Text(root, "name", "") : code,
            English = code,
            NameHeaders = [name],
            DayHeaders = day.Length == 0 ? [] : [day],
            Required = [name],
            Columns = columns,
            Ratios = ratios,
            SummaryWords = Texts(root, "summaryRows"),
            Headers = headers,
        };
        return new ReportMapReading(_issues.Count == 0 ? map : null, _issues);
    }

    private static string Place(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    private ReportColumn Column(JsonElement element, string place)
    {
        CheckFields(element, place, ["header", "metric", "unit", "sample"]);
        var header = Header(element, "header", place, isRequired: true);
        var metric = element.TryGetProperty("metric", out var value) && value.ValueKind == JsonValueKind.Null ? null : Metric(element, place);
        if (metric == Ignored)
        {
            return new ReportColumn(header, metric, default);
        }

        // Without a unit the metric's own; of an unknown metric, which is told already, none is missed.
        if (!element.TryGetProperty("unit", out _) && metric is not null && names is not null)
        {
            return new ReportColumn(header, metric, UnitOf(metric)) { Sample = SampleOf(element, place) };
        }

        var word = Text(element, "unit", place);
        var (known, unit) = Array.Find(Units, u => u.Word == word);
        if (word.Length > 0 && known is null)
        {
            Fault(place + ".unit", word, string.Join(" / ", Units.Select(u => u.Word)));
        }

        return new ReportColumn(header, metric, unit) { Sample = SampleOf(element, place) };
    }

    private string? SampleOf(JsonElement element, string place) => Header(element, "sample", place, isRequired: false) is { Length: > 0 } sample ? sample : null;

    private FigureUnit UnitOf(string metric) =>
        metric.StartsWith("event:", StringComparison.Ordinal) ? FigureUnit.Count
        : metric.StartsWith("manual:", StringComparison.Ordinal) ? FigureUnit.Number
        : names?.FirstOrDefault(n => n.Metric == metric)?.Unit ?? FigureUnit.Number;

    private ReportRatio Ratio(JsonElement element, string place, List<ReportColumn> columns)
    {
        CheckFields(element, place, ["metric", "numerator", "denominator"]);
        var (numerator, denominator) = (Header(element, "numerator", place, isRequired: true), Header(element, "denominator", place, isRequired: true));
        foreach (var part in (ReadOnlySpan<string>)[numerator, denominator])
        {
            if (part.Length > 0 && columns.TrueForAll(c => c.Header != part))
            {
                Fault(place, part, "columns");
            }
        }

        return new ReportRatio(Metric(element, place), numerator, denominator);
    }

    private void CheckTwice(List<ReportColumn> columns, string name, string day, string? doubled)
    {
        if (doubled is not null)
        {
            Fault("headers", doubled, "1 ×");
        }

        foreach (var group in columns.Where(c => c.Metric is { Length: > 0 } and not Ignored).GroupBy(c => c.Metric, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            Fault("columns", group.Key!, "1 ×");
        }

        foreach (var group in columns.Where(c => c.Header.Length > 0).GroupBy(c => HeaderKey.Of(c.Header).Key, StringComparer.Ordinal).Where(g => g.Count() > 1 || g.First().Header == name || g.First().Header == day))
        {
            Fault("columns", group.First().Header, "1 ×");
        }
    }

    private string Metric(JsonElement element, string place)
    {
        var metric = Text(element, "metric", place);
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

        Fault(place + ".metric", metric, named.Count == 0 ? "jinpai map metrics" : string.Join(" / ", named.Select(n => n.Metric)));
        return metric;
    }

    private string Header(JsonElement element, string field, string place, bool isRequired)
    {
        if (!isRequired && (!element.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null))
        {
            return "";
        }

        var header = Text(element, field, place);
        if (header.Length > 0 && !_headers.Contains(HeaderKey.Of(header).Key))
        {
            Fault(Join(place, field), header, "headers");
        }

        return header;
    }

    private string Text(JsonElement element, string field, string place)
    {
        if (element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && text.Trim().Length > 0)
        {
            return text;
        }

        Fault(Join(place, field), value.ValueKind == JsonValueKind.Undefined ? "" : value.GetRawText(), "\"…\"");
        return "";
    }

    private List<string> Texts(JsonElement element, string field)
    {
        var texts = new List<string>();
        foreach (var (index, value) in Items(element, field).Index())
        {
            if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Trim().Length > 0)
            {
                texts.Add(text);
            }
            else
            {
                Fault(Place(field, index), value.GetRawText(), "\"…\"");
            }
        }

        return texts;
    }

    private List<JsonElement> Objects(JsonElement element, string field)
    {
        var items = Items(element, field);
        foreach (var (index, item) in items.Index().Where(i => i.Item.ValueKind != JsonValueKind.Object))
        {
            Fault(Place(field, index), item.GetRawText(), "{…}");
        }

        return [.. items.Where(i => i.ValueKind == JsonValueKind.Object)];
    }

    private List<JsonElement> Items(JsonElement element, string field)
    {
        if (!element.TryGetProperty(field, out var list))
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            Fault(field, list.GetRawText(), "[…]");
            return [];
        }

        return [.. list.EnumerateArray()];
    }

    private void CheckFields(JsonElement element, string place, string[] known)
    {
        foreach (var field in element.EnumerateObject().Where(f => !known.Contains(f.Name, StringComparer.Ordinal)))
        {
            Fault(Join(place, field.Name), field.Name, string.Join(", ", known));
        }
    }

    private static string Join(string place, string field) => place.Length == 0 ? field : place + "." + field;

    private void Fault(string place, string found, string expected) =>
        _issues.Add(Issue.Coded(Severity.Error, ReportIssues.MapInvalid, new Origin(file, Column: place), FoundText.Of(found), expected));
}
