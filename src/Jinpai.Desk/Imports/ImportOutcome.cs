using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Texts;
using Jinpai.Import.Reports;

namespace Jinpai.Desk.Imports;

/// <summary>What came of an import: its files, and the issues of all.</summary>
/// <param name="Import">The import's number; null if nothing was taken.</param>
/// <param name="IsDryRun">Nothing was written.</param>
/// <param name="Files">In the order in which they were read.</param>
/// <param name="PathIssues">Paths not found, archives refused.</param>
public sealed record ImportOutcome(long? Import, bool IsDryRun, IReadOnlyList<FileOutcome> Files, IssueLog PathIssues)
{
    /// <summary>False: the turn was over before all files were read; what was taken is in, and the rest follows.</summary>
    public bool IsWhole { get; init; } = true;

    public IssueLog AllIssues
    {
        get
        {
            var all = new IssueLog();
            all.Add(PathIssues);
            foreach (var file in Files)
            {
                all.Add(file.Issues);
            }

            return all;
        }
    }

    /// <summary>The JSON of the contract (spec 6.5): sums over all files, and each file beside them.</summary>
    public JsonObject ToJson(Words words)
    {
        var json = new JsonObject { ["import"] = Import, ["dryRun"] = IsDryRun };
        Fill(json, Only(Files.Select(file => file.Format)), Only(Files.Select(file => file.Encoding)), Files, AllIssues, words);
        json["files"] = new JsonArray([.. Files.Select(file => (JsonNode)FileJson(file, words))]);
        return json;
    }

    private static JsonObject FileJson(FileOutcome file, Words words)
    {
        var json = new JsonObject { ["file"] = file.File, ["outcome"] = Codes.Of(file.Fate), ["knownImport"] = file.KnownImport };
        Fill(json, file.Format, file.Encoding, [file], file.Issues, words);
        if (file.ReplacedImports.Count > 0)
        {
            json["replaced"] = new JsonArray([.. file.ReplacedImports.Select(import => (JsonNode)import)]);
        }

        if (file.Report is { } report)
        {
            json["report"] = ReportJson(report);
        }

        return json;
    }

    private static JsonObject ReportJson(ReportSummary report) => new()
    {
        ["map"] = report.Map.Code,
        ["period"] = new JsonObject { ["from"] = report.Period?.First.ToString(), ["to"] = report.Period?.Last.ToString(), ["source"] = Codes.Of(report.PeriodSource) },
        ["agents"] = new JsonArray([.. report.Agents.Select(agent => (JsonNode)agent.Value)]),
        ["unknownNames"] = new JsonArray([.. report.UnknownNames.Select(name => (JsonNode)name)]),
        ["columns"] = new JsonArray([.. report.MappedColumns.Select(column => (JsonNode)new JsonObject { ["header"] = column.Header, ["metric"] = column.Metric })]),
        ["unmapped"] = new JsonArray([.. report.UnmappedColumns.Select(header => (JsonNode)header)]),
        ["benchmarks"] = new JsonArray([.. report.Benchmarks.Select(figure => (JsonNode)new JsonObject { ["row"] = Codes.Of(figure.Row), ["metric"] = figure.Metric, ["value"] = figure.Value })]),
    };

    private static void Fill(JsonObject json, string? format, string? encoding, IReadOnlyList<FileOutcome> files, IssueLog issues, Words words)
    {
        json["format"] = format;
        json["encoding"] = encoding;
        json["rows"] = files.Sum(file => file.RowCount);
        json["new"] = files.Sum(file => file.NewCount);
        json["known"] = files.Sum(file => file.KnownCount);
        json["changed"] = files.Sum(file => file.ChangedCount);
        json["held"] = files.Sum(file => file.HeldCount);
        var days = DaySpan.Around(files.Select(file => file.Days).OfType<DaySpan>());
        json["days"] = new JsonObject { ["from"] = days?.First.ToString(), ["to"] = days?.Last.ToString() };
        json["issues"] = new JsonArray([.. issues.Groups.Select(group => (JsonNode)GroupJson(group, words.IsChinese ? Language.Chinese : Language.English))]);
    }

    private static JsonObject GroupJson(IssueGroup group, Language language) => new()
    {
        ["severity"] = Codes.Of(group.Severity),
        ["code"] = group.Code,
        ["title"] = group.Kind.Title.In(language),
        ["count"] = group.Count,
        ["examples"] = new JsonArray([.. group.Examples.Select((issue, index) =>
        {
            var shown = issue.In(language, index == 0);
            return (JsonNode)new JsonObject
            {
                ["file"] = shown.Origin.File,
                ["sheet"] = shown.Origin.Sheet,
                ["line"] = shown.Origin.Line,
                ["column"] = shown.Origin.Column,
                ["found"] = shown.Found,
                ["expected"] = shown.Expected,
                ["action"] = shown.Action,
            };
        })]),
    };

    // Several formats or encodings in one import: each file says its own.
    private static string? Only(IEnumerable<string?> names)
    {
        var distinct = names.Where(name => name is not null).Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count switch
        {
            0 => null,
            1 => distinct[0],
            _ => string.Join(',', distinct),
        };
    }
}
