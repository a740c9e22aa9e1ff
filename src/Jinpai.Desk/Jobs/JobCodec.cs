using System.Text.Json;
using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Jobs;

namespace Jinpai.Desk.Jobs;

/// <summary>A job's progress and outcome as they are stored: no words but a report's, which are kept in both languages. What cannot be read is left out; it is told, not computed with.</summary>
internal static class JobCodec
{
    public static string PhaseOf(JobPhase phase) => Codes.Of(phase);

    public static JobState StateOf(JobRow row)
    {
        var phase = Codes.Parse<JobPhase>(row.Phase) ?? default;
        var progress = Read(row.Progress, json => Progress(json)) ?? new JobState(phase);
        return progress with
        {
            Phase = phase,
            Outcome = row.Kind == JobKind.Report ? null : Read(row.Outcome, Outcome),
            Made = row.Kind == JobKind.Report ? Read(row.Outcome, Made) : null,
            Failure = row.Failure ?? "job.fault",
            FailureDetail = row.FailureDetail,
            IsSettled = row.IsSettled,
        };
    }

    /// <summary>Null: there is nothing to say.</summary>
    public static string? Progress(JobState state) => state switch
    {
        { Phase: JobPhase.Reading, Step: { } step } => new JsonObject { ["file"] = step.File, ["number"] = step.Number, ["count"] = step.Count, ["read"] = step.BytesRead, ["bytes"] = step.BytesTotal }.ToJsonString(),
        { Phase: JobPhase.Replaying or JobPhase.BackingUp or JobPhase.Verifying or JobPhase.Preparing, Total: > 0 } => new JsonObject { ["done"] = state.Done, ["total"] = state.Total }.ToJsonString(),
        _ => null,
    };

    /// <summary>Null: nothing came of it yet.</summary>
    public static string? Outcome(JobState state) => state switch
    {
        { Made: { } made } => new JsonObject { ["name"] = made.Name, ["length"] = made.Length, ["rows"] = made.RowCount }.ToJsonString(),
        { Outcome: { } outcome } => Outcome(outcome),
        _ => null,
    };

    private static string Outcome(ImportOutcome outcome) => new JsonObject
    {
        ["import"] = outcome.Import,
        ["dryRun"] = outcome.IsDryRun,
        ["paths"] = StoredIssues.Write(outcome.PathIssues),
        ["files"] = new JsonArray([.. outcome.Files.Select(file => (JsonNode)File(file))]),
    }.ToJsonString();

    private static JsonObject File(FileOutcome file) => new()
    {
        ["file"] = file.File,
        ["format"] = file.Format,
        ["encoding"] = file.Encoding,
        ["fate"] = file.Fate.ToString(),
        ["rows"] = file.RowCount,
        ["new"] = file.NewCount,
        ["known"] = file.KnownCount,
        ["changed"] = file.ChangedCount,
        ["held"] = file.HeldCount,
        ["first"] = file.Days?.First.Number,
        ["last"] = file.Days?.Last.Number,
        ["knownImport"] = file.KnownImport,
        ["replaced"] = new JsonArray([.. file.ReplacedImports.Select(import => (JsonNode)import)]),
        ["notes"] = file.Report is null && file.Noted is null ? null : new JsonObject { ["zh"] = Lines(FileNotes.OfReport(file, Words.Load("zh"))), ["en"] = Lines(FileNotes.OfReport(file, Words.Load("en"))) },
        ["issues"] = StoredIssues.Write(file.Issues),
    };

    private static JsonArray Lines(IEnumerable<string> lines) => new([.. lines.Select(line => (JsonNode)line)]);

    private static JobState Progress(JsonNode json) => new(JobPhase.Waiting)
    {
        Step = json["file"] is { } file ? new ImportStep((string)file!, (int)json["number"]!, (int)json["count"]!, (long)json["read"]!, (long)json["bytes"]!) : null,
        Done = (long?)json["done"] ?? 0,
        Total = (long?)json["total"] ?? 0,
    };

    private static MadeFile Made(JsonNode json) => new((string)json["name"]!, (long)json["length"]!, (long)json["rows"]!);

    private static ImportOutcome Outcome(JsonNode json) => new(
        (long?)json["import"],
        (bool)json["dryRun"]!,
        [.. json["files"]!.AsArray().Select(file => File(file!))],
        StoredIssues.Read((string)json["paths"]!, KnownIssues.Catalog));

    private static FileOutcome File(JsonNode json) => new((string)json["file"]!, (string?)json["format"], (string?)json["encoding"], Enum.Parse<FileFate>((string)json["fate"]!))
    {
        RowCount = (long)json["rows"]!,
        NewCount = (long)json["new"]!,
        KnownCount = (long)json["known"]!,
        ChangedCount = (long)json["changed"]!,
        HeldCount = (long)json["held"]!,
        Days = (int?)json["first"] is { } first && (int?)json["last"] is { } last ? DaySpan.TryCreate(new BusinessDay(first), new BusinessDay(last)) : null,
        KnownImport = (long?)json["knownImport"],
        ReplacedImports = [.. json["replaced"]!.AsArray().Select(import => (long)import!)],
        Noted = json["notes"] is { } notes ? ([.. notes["zh"]!.AsArray().Select(line => (string)line!)], [.. notes["en"]!.AsArray().Select(line => (string)line!)]) : null,
        Issues = StoredIssues.Read((string)json["issues"]!, KnownIssues.Catalog),
    };

    private static T? Read<T>(string? text, Func<JsonNode, T> read)
        where T : class
    {
        try
        {
            return text is null || JsonNode.Parse(text) is not { } json ? null : read(json);
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or FormatException or NullReferenceException or ArgumentException)
        {
            return null;
        }
    }
}
