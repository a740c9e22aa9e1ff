using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jinpai.Core.Issues;

/// <summary>The issues of an import as they are kept beside it: codes, counts, places and arguments, no words, so that an old import is shown in today's words and in either language.</summary>
public static class StoredIssues
{
    public static readonly IssueKind Unreadable = new(
        "stored_issues_unreadable",
        Severity.Information,
        zh: new("导入时记下的问题无法读取", "", "问题清单已损坏；重新导入该文件可看到问题"),
        en: new("The faults noted at the import cannot be read", "", "Their list is damaged; import the file again to see them"));

    /// <summary>A JSON array of <c>{code, severity, count, examples: [{file, sheet, line, column, found, arguments}]}</c>. A text that differs by language is <c>{zh, en}</c>.</summary>
    public static string Write(IssueLog log) => new JsonArray([.. log.Groups.Select(group => (JsonNode)new JsonObject
    {
        ["code"] = group.Code,
        ["severity"] = (int)group.Severity,
        ["count"] = group.Count,
        ["examples"] = new JsonArray([.. group.Examples.Select(issue => (JsonNode)Write(issue))]),
    })]).ToJsonString();

    /// <summary>
    /// What <see cref="Write(IssueLog)"/> wrote, and what versions before it wrote (members in PascalCase, the place in <c>Origin</c>). Never fails: what cannot be read is
    /// left out, and said where nothing can be.
    /// </summary>
    /// <param name="json">As it was kept.</param>
    /// <param name="catalog">The kinds of today.</param>
    public static IssueLog Read(string json, IssueCatalog catalog)
    {
        var log = new IssueLog();
        try
        {
            using var document = JsonDocument.Parse(json);
            foreach (var group in Items(document.RootElement).Where(item => item.ValueKind == JsonValueKind.Object))
            {
                var kind = catalog.KindOf(TextOf(group, "code") ?? "", SeverityOf(group));
                var examples = Items(Member(group, "examples")).Where(item => item.ValueKind == JsonValueKind.Object).Select(example => ReadIssue(example, kind));
                log.Add(new IssueGroup(kind, NumberOf(group, "count") ?? 1, [.. examples]));
            }
        }
        catch (JsonException)
        {
            log.Add(new Issue(Unreadable, new Origin(""), ""));
        }

        return log;
    }

    private static JsonObject Write(Issue issue) => new()
    {
        ["file"] = issue.Origin.File,
        ["sheet"] = issue.Origin.Sheet,
        ["line"] = issue.Origin.Line,
        ["column"] = issue.Origin.Column,
        ["found"] = Write(issue.Found),
        ["arguments"] = new JsonArray([.. issue.Arguments.Select(Write)]),
    };

    private static JsonNode Write(LocalText text) => text.Chinese == text.English ? JsonValue.Create(text.Chinese) : new JsonObject { ["zh"] = text.Chinese, ["en"] = text.English };

    private static Issue ReadIssue(JsonElement example, IssueKind kind)
    {
        var place = Member(example, "origin") is { ValueKind: JsonValueKind.Object } older ? older : example;
        var origin = new Origin(TextOf(place, "file") ?? "", TextOf(place, "sheet"), NumberOf(place, "line"), TextOf(place, "column"));
        List<LocalText> arguments = [.. Items(Member(example, "arguments")).Select(ReadText)];

        // A kind may have come to name more than it did when this was stored.
        while (arguments.Count < kind.ArgumentCount)
        {
            arguments.Add("…");
        }

        return new Issue(kind, origin, Member(example, "found") is { } found ? ReadText(found) : LocalText.Empty, arguments);
    }

    private static LocalText ReadText(JsonElement text) => text.ValueKind switch
    {
        JsonValueKind.String => text.GetString()!,
        JsonValueKind.Object => new LocalText(TextOf(text, "zh") ?? "", TextOf(text, "en") ?? ""),
        _ => LocalText.Empty,
    };

    private static Severity SeverityOf(JsonElement group) =>
        NumberOf(group, "severity") is { } number and >= (int)Severity.Information and <= (int)Severity.Error ? (Severity)number : Severity.Information;

    private static IEnumerable<JsonElement> Items(JsonElement? list) => list is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    private static long? NumberOf(JsonElement parent, string name) => Member(parent, name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt64(out var number) ? number : null;

    private static string? TextOf(JsonElement parent, string name) => Member(parent, name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    private static JsonElement? Member(JsonElement parent, string name)
    {
        foreach (var member in parent.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }
}
