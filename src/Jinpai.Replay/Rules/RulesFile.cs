using System.Text.Json;
using Jinpai.Core.Issues;

namespace Jinpai.Replay.Rules;

/// <summary>Reads the rules file of spec 2.10: one JSON object, or an array of versions with <c>effectiveFrom</c>. Every fault is told at once.</summary>
public static class RulesFile
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="text">The JSON.</param>
    /// <param name="fileName">For issues.</param>
    /// <param name="defaults">What holds for keys that are not given: a shop's own zone and day cut, and the defaults of the specification.</param>
    /// <returns>The rules, or null if there is an error among the issues.</returns>
    public static (RuleBook? Rules, IReadOnlyList<Issue> Issues) Read(string text, string fileName, ReplayRules defaults)
    {
        var faults = new RulesFaults(fileName);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, Options);
        }
        catch (JsonException exception)
        {
            faults.NotJson(exception);
            return (null, faults.Issues);
        }

        using (document)
        {
            var versions = Versions(document.RootElement, defaults, faults);
            return faults.Issues.Count == 0 ? (new RuleBook(versions), []) : (null, faults.Issues);
        }
    }

    private static List<ReplayRules> Versions(JsonElement root, ReplayRules defaults, RulesFaults faults)
    {
        var versions = new List<ReplayRules>();
        switch (root.ValueKind)
        {
            case JsonValueKind.Object:
                versions.Add(new RulesReader(root, "", faults).Read(defaults));
                break;
            case JsonValueKind.Array when root.GetArrayLength() > 0:
                ReadVersions(root, defaults, faults, versions);
                break;
            default:
                faults.Add("rules_shape", "$", root.ValueKind.ToString(), "an object, or an array of at least one object");
                break;
        }

        return versions;
    }

    private static void ReadVersions(JsonElement root, ReplayRules defaults, RulesFaults faults, List<ReplayRules> versions)
    {
        var index = 0;
        foreach (var element in root.EnumerateArray())
        {
            var place = $"[{index}]";
            if (element.ValueKind != JsonValueKind.Object)
            {
                faults.Add("rules_shape", place, element.ValueKind.ToString(), "an object");
            }
            else
            {
                if (root.GetArrayLength() > 1 && !element.TryGetProperty("effectiveFrom", out _))
                {
                    faults.Add("rules_missing_key", $"{place}.effectiveFrom", "nothing", "a day such as 2026-10-01, since there are several versions");
                }

                versions.Add(new RulesReader(element, place + ".", faults).Read(defaults));
            }

            index++;
        }

        foreach (var twice in versions.GroupBy(version => version.EffectiveFrom).Where(group => group.Count() > 1))
        {
            faults.Add("rules_same_day", "effectiveFrom", twice.Key.ToString(), "each version on a day of its own");
        }
    }
}
