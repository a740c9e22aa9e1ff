using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Storage.Records;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Imports;

/// <summary>
/// Finds the earlier files whose figures of a period (imported values, completed sheets) a new file would contradict. Of files of one format every figure that both have counts;
/// of different formats only those that differ: two reports of a platform may share a column. Neutral values files among themselves are versions of one another.
/// </summary>
internal static class FigureOverlaps
{
    private const string Versioned = "neutral.values";

    public static List<FigureOverlap> Find(SqliteConnection connection, long fileId, long importId, string format)
    {
        var own = Read(connection, "f.id = $1", fileId).ToLookup(figure => figure.Subject, StringComparer.Ordinal);
        if (own.Count == 0)
        {
            return [];
        }

        var agents = own.SelectMany(figures => figures).Select(figure => figure.Agent).ToHashSet();
        var (first, last) = (own.SelectMany(figures => figures).Min(figure => figure.First), own.SelectMany(figures => figures).Max(figure => figure.Last));
        var earlier = Read(connection, "f.id <> $1 AND (f.state = 'done' OR (f.import_id = $2 AND f.state = 'writing'))", fileId, importId)
            .Where(old => (old.Format != Versioned || format != Versioned) && old.First <= last && first <= old.Last);
        var overlaps = new List<FigureOverlap>();
        foreach (var file in earlier.GroupBy(old => old.FileId).OrderBy(file => file.Key))
        {
            var shared = file.Where(old => own[old.Subject].Any(figure => Contradicts(figure, old))).ToList();
            var others = file.Select(old => old.Agent).Where(agent => !agents.Contains(agent)).Distinct().Order().ToList();
            if (shared.Count > 0 || file.First().Format == format)
            {
                var isEqual = file.Select(old => old.Key).ToHashSet().SetEquals(own.SelectMany(figures => figures).Select(figure => figure.Key));
                overlaps.Add(Overlap(file.First(), shared.Count > 0 ? shared : [.. file], shared, others, importId) with { IsEqual = isEqual });
            }
        }

        return overlaps;
    }

    private static FigureOverlap Overlap(Entry any, List<Entry> figures, List<Entry> shared, List<AgentId> others, long importId) => new(
        any.FileId, any.ImportId, any.ImportId == importId, any.File, figures.Min(figure => figure.First), figures.Max(figure => figure.Last),
        shared.Select(figure => figure.Agent).Distinct().Count(), shared.Select(figure => figure.Subject).Distinct(StringComparer.Ordinal).Count(), others);

    private static bool Contradicts(Entry figure, Entry old) =>
        figure.First <= old.Last && old.First <= figure.Last
        && (figure.Format == old.Format || figure.First != old.First || figure.Last != old.Last || figure.Says != old.Says);

    private static List<Entry> Read(SqliteConnection connection, string condition, params ReadOnlySpan<object?> values) =>
        [.. connection.Rows(
            $"SELECT r.kind, r.data, f.id, f.import_id, f.name, f.format FROM records r JOIN import_files f ON f.id = r.file_id WHERE r.kind IN ('value', 'staff', 'manual') AND {condition}",
            row => EntryOf(row.GetString(0), row.GetString(1)) is { } entry
                ? entry with { FileId = row.GetInt64(2), ImportId = row.GetInt64(3), File = row.GetString(4), Format = row.GetString(5) }
                : null,
            values).OfType<Entry>()];

    private static Entry? EntryOf(string kind, string json)
    {
        switch (kind)
        {
            case "value":
                var value = RecordJson.Decode<ImportedMetricValue>(json);
                return value is { From: { } first, To: { } last }
                    ? new Entry(value.Agent, $"{kind}\u0001{value.Agent}\u0001{value.Metric}", first, last, $"{value.State} {Told(value)}")
                    : null;
            case "staff":
                var staff = RecordJson.Decode<StaffRecord>(json);
                return new Entry(staff.Agent, $"{kind}\u0001{staff.Agent}\u0001{staff.IsAttendance}", staff.From, staff.To, json);
            default:
                var score = RecordJson.Decode<ManualScoreRecord>(json);
                return new Entry(score.Agent, $"{kind}\u0001{score.Agent}\u0001{score.Criterion}", score.From, score.To, json);
        }
    }

    // Numerator and denominator beat the value; 2/4 is 1/2, and 0.50 is 0.5.
    private static string Told(ImportedMetricValue value) => value switch
    {
        { Numerator: { } numerator, Denominator: { } denominator } when denominator != 0 => (Ratio.From(numerator) / Ratio.From(denominator)).ToString(),
        { Value: { } plain } => Ratio.From(plain).ToString(),
        _ => "",
    };

    private sealed record Entry(AgentId Agent, string Subject, BusinessDay First, BusinessDay Last, string Says)
    {
        public (string Subject, BusinessDay First, BusinessDay Last, string Says) Key => (Subject, First, Last, Says);
        public long FileId { get; init; }
        public long ImportId { get; init; }
        public string File { get; init; } = "";
        public string Format { get; init; } = "";
    }
}
