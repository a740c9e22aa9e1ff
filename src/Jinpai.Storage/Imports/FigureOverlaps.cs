using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Records;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Imports;

/// <summary>
/// Finds the earlier files whose figures of a period (imported values, completed sheets) a new file would contradict. Of files of one format every figure that both have counts;
/// of different formats only those that differ: two reports of a platform may share a column. Neutral values files among themselves are versions of one another.
/// </summary>
internal static class FigureOverlaps
{
    public static List<FigureOverlap> Find(Connection connection, long fileId, long importId, string format)
    {
        var own = Read(connection, "r.file_id = $1", fileId).ToLookup(figure => figure.Subject, StringComparer.Ordinal);
        if (own.Count == 0)
        {
            return [];
        }

        var agents = own.SelectMany(figures => figures).Select(figure => figure.Agent).ToHashSet();
        var days = Around(own.SelectMany(figures => figures));
        var isVersioned = FileFormats.Find(format)?.IsVersioned == true;
        var earlier = Read(connection, $"r.file_id <> $1 AND (r.{Tables.IsDone} OR (r.import_id = $2 AND r.state = 'writing'))", fileId, importId)
            .Where(old => (old.Format != format || !isVersioned) && old.Days.Overlaps(days));
        var overlaps = new List<FigureOverlap>();
        foreach (var file in earlier.GroupBy(old => old.FileId).OrderBy(file => file.Key))
        {
            var shared = file.Where(old => own[old.Subject].Any(figure => Contradicts(figure, old))).ToList();
            var others = file.Select(old => old.Agent).Where(agent => !agents.Contains(agent)).Distinct().Order().ToList();
            if (shared.Count > 0 || (file.First().Format == format && !file.Any(old => own[old.Subject].Any(figure => IsReadAgain(figure, old)))))
            {
                var isEqual = file.Select(old => old.Key).ToHashSet().SetEquals(own.SelectMany(figures => figures).Select(figure => figure.Key));
                overlaps.Add(Overlap(file.First(), shared.Count > 0 ? shared : [.. file], shared, others, importId) with { IsEqual = isEqual });
            }
        }

        return overlaps;
    }

    private static DaySpan Around(IEnumerable<Entry> figures) => DaySpan.Around(figures.Select(figure => figure.Days))!.Value;

    private static FigureOverlap Overlap(Entry any, List<Entry> figures, List<Entry> shared, List<AgentId> others, long importId) => new(
        any.FileId, any.ImportId, any.ImportId == importId, any.File, Around(figures),
        shared.Select(figure => figure.Agent).Distinct().Count(), shared.Select(figure => figure.Subject).Distinct(StringComparer.Ordinal).Count(), others);

    /// <summary>The same file, of which rows were held when it was read before: what it says again is no second answer.</summary>
    private static bool IsReadAgain(Entry figure, Entry old) => old.IsPart && figure.Hash == old.Hash;

    private static bool Contradicts(Entry figure, Entry old) =>
        figure.Days.Overlaps(old.Days)
        && ((figure.Format == old.Format && !IsReadAgain(figure, old)) || figure.Days != old.Days || figure.Says != old.Says);

    private static readonly string Kinds = string.Join(", ", RecordKinds.All.Where(kind => kind.IsOfPeriod).Select(kind => $"'{kind.Name}'"));

    private static List<Entry> Read(Connection connection, string condition, params ReadOnlySpan<object?> values) =>
        [.. connection.Rows(
            $"""
            SELECT r.kind, r.data, f.id, f.import_id, f.name, f.format, f.sha256, f.held FROM {Tables.FiledRecords} r JOIN {Tables.ImportFiles} f ON f.org_id = r.org_id AND f.shop_id = r.shop_id AND f.id = r.file_id
            WHERE r.org_id = $org AND r.shop_id = $shop AND r.kind IN ({Kinds}) AND {condition}
            """,
            row => EntryOf(RecordKinds.Named(row.GetString(0)), row.GetString(1)) is { } entry
                ? entry with { FileId = row.GetInt64(2), ImportId = row.GetInt64(3), File = row.GetString(4), Format = row.GetString(5), Hash = row.GetString(6), IsPart = row.GetInt64(7) > 0 }
                : null,
            values).OfType<Entry>()];

    private static Entry? EntryOf(RecordKind kind, string json) => kind.Decode(json) switch
    {
        ImportedMetricValue { From: { } first, To: { } last } value when DaySpan.TryCreate(first, last) is { } days =>
            new Entry(value.Agent, RecordKey.Join(kind.Name, value.Agent, value.Metric), days, $"{value.State} {Told(value)}"),
        StaffRecord staff when DaySpan.TryCreate(staff.From, staff.To) is { } days => new Entry(staff.Agent, RecordKey.Join(kind.Name, staff.Agent, staff.IsAttendance), days, json),
        ManualScoreRecord score when DaySpan.TryCreate(score.From, score.To) is { } days => new Entry(score.Agent, RecordKey.Join(kind.Name, score.Agent, score.Criterion), days, json),
        _ => null,
    };

    // Numerator and denominator beat the value; 2/4 is 1/2, and 0.50 is 0.5.
    private static string Told(ImportedMetricValue value) => value switch
    {
        { Numerator: { } numerator, Denominator: { } denominator } when denominator != 0 => (Ratio.From(numerator) / Ratio.From(denominator)).ToString(),
        { Value: { } plain } => Ratio.From(plain).ToString(),
        _ => "",
    };

    private sealed record Entry(AgentId Agent, string Subject, DaySpan Days, string Says)
    {
        public (string Subject, DaySpan Days, string Says) Key => (Subject, Days, Says);
        public long FileId { get; init; }
        public long ImportId { get; init; }
        public string File { get; init; } = "";
        public string Format { get; init; } = "";
        public string Hash { get; init; } = "";

        /// <summary>Of a file of which rows were held.</summary>
        public bool IsPart { get; init; }
    }
}
