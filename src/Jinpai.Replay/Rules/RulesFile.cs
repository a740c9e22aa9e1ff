using System.Text.Json;
using Jinpai.Core.Documents;
using Jinpai.Core.Issues;

namespace Jinpai.Replay.Rules;

/// <summary>Reads the rules file of spec 2.10: one JSON object, or an array of versions with <c>effectiveFrom</c>. Every fault is told at once.</summary>
public static class RulesFile
{
    /// <param name="text">The JSON.</param>
    /// <param name="fileName">For issues.</param>
    /// <param name="defaults">What holds for keys that are not given: a shop's own zone and day cut, and the defaults of the specification.</param>
    /// <returns>The rules, or null if there is an error among the issues.</returns>
    public static (RuleBook? Rules, IReadOnlyList<Issue> Issues) Read(string text, string fileName, ReplayRules defaults)
    {
        var faults = new DocumentFaults(fileName, RulesIssues.Fate);
        var versions = JsonTree.Read(text, faults, mayHaveRemarks: true) is { } root ? Versions(root, defaults, faults) : [];
        return faults.Any ? (null, faults.Faults) : (new RuleBook(versions), []);
    }

    private static List<ReplayRules> Versions(JsonPart root, ReplayRules defaults, DocumentFaults faults)
    {
        JsonPart[] parts = root.Kind == JsonValueKind.Array ? [.. root.Items] : root.Kind == JsonValueKind.Object ? [root] : [];
        if (parts.Length == 0)
        {
            faults.Add(RulesIssues.Shape, "$", root.Line, root.Text);
        }

        var versions = new List<ReplayRules>();
        foreach (var reader in parts.Select(part => DocumentReader.Open(part, faults)).OfType<DocumentReader>())
        {
            if (parts.Length > 1 && !reader.Has("effectiveFrom"))
            {
                reader.Missing("effectiveFrom", RulesIssues.DayOfVersion);
            }

            versions.Add(new RulesReader(reader).Read(defaults));
        }

        foreach (var twice in versions.GroupBy(version => version.EffectiveFrom).Where(group => group.Count() > 1))
        {
            faults.Add(RulesIssues.SameDay, "effectiveFrom", root.Line, twice.Key.ToString());
        }

        return versions;
    }
}
