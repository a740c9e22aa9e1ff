using System.Globalization;
using System.Text.Json;
using Jinpai.Core.Issues;

namespace Jinpai.Replay.Rules;

/// <summary>Collects the faults of one rules file.</summary>
internal sealed class RulesFaults(string fileName)
{
    private readonly List<Issue> _issues = [];

    public IReadOnlyList<Issue> Issues => _issues;

    public void Add(string code, string place, string found, string expected) =>
        _issues.Add(new Issue(Severity.Error, code, new Origin(fileName, Column: place), found, expected, "refused"));

    public void NotJson(JsonException exception) => _issues.Add(new Issue(
        Severity.Error,
        "rules_not_json",
        new Origin(fileName, Line: (exception.LineNumber ?? 0) + 1),
        string.Create(CultureInfo.InvariantCulture, $"character {(exception.BytePositionInLine ?? 0) + 1} of the line"),
        "JSON",
        "refused"));
}
