using System.Collections.Immutable;
using Jinpai.Appraisal.Texts;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Documents;

/// <summary>Collects all faults of one file while it is read, so that they are told at once (spec 4.1).</summary>
public sealed class FaultList(string file, TextTable texts)
{
    private readonly List<Issue> _faults = [];

    public TextTable Texts => texts;

    /// <summary>In the order of the file's lines; faults of one line in the order in which they were found.</summary>
    public ImmutableArray<Issue> Faults => [.. _faults.OrderBy(f => f.Origin.Line ?? 0)];

    public bool Any => _faults.Count > 0;

    public int Count => _faults.Count;

    /// <summary>A fault at a value of the file.</summary>
    public void Add(string code, JsonPart place, string found, string expected, string? hint = null) => Add(code, place.Path, place.Line, found, expected, hint);

    /// <summary>A fault at a path of the file, such as a field that is missing.</summary>
    public void Add(string code, string path, long line, string found, string expected, string? hint = null)
    {
        var action = hint is null ? texts.Say("action.refused") : texts.Say("action.refused") + hint;
        _faults.Add(new Issue(Severity.Error, code, new Origin(file, Line: line, Column: path), found, expected, action));
    }
}
