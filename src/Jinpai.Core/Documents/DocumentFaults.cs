using System.Collections.Immutable;
using Jinpai.Core.Issues;

namespace Jinpai.Core.Documents;

/// <summary>Collects all faults of one file while it is read, so that they are told at once (spec 4.1).</summary>
public sealed class DocumentFaults
{
    /// <summary>What becomes of a file with faults where nothing else is said.</summary>
    public static readonly LocalText Refused = new("文件未被采用，请修改后重试。", "The file was not used; correct it and try again.");

    private readonly string _file;
    private readonly LocalText _fate;

    private readonly List<Issue> _faults = [];

    /// <param name="file">Its name.</param>
    /// <param name="fate">What becomes of it with faults: the first argument of their kinds.</param>
    public DocumentFaults(string file, LocalText? fate = null)
    {
        _file = file;
        _fate = fate ?? Refused;
    }

    /// <summary>In the order of the file's lines; faults of one line in the order in which they were found.</summary>
    public ImmutableArray<Issue> Faults => [.. _faults.OrderBy(f => f.Origin.Line ?? 0)];

    public bool Any => _faults.Count > 0;

    public int Count => _faults.Count;

    /// <summary>A fault at a value of the file.</summary>
    /// <param name="kind">What is wrong.</param>
    /// <param name="place">The value.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="arguments">What the kind names beside what became of the file.</param>
    public void Add(IssueKind kind, JsonPart place, LocalText found, params IReadOnlyList<LocalText> arguments) => Add(kind, place.Path, place.Line, found, arguments);

    /// <summary>A fault at a path of the file, such as a field that is missing.</summary>
    public void Add(IssueKind kind, string path, long line, LocalText found, params IReadOnlyList<LocalText> arguments) =>
        _faults.Add(new Issue(kind, new Origin(_file, Line: line, Column: path), found, [_fate, .. arguments]));

    /// <summary>A fault at a value, with advice on how the value is usually meant.</summary>
    public void AddWithHint(LocalText hint, IssueKind kind, JsonPart place, LocalText found, params IReadOnlyList<LocalText> arguments) =>
        _faults.Add(new Issue(kind, new Origin(_file, Line: place.Line, Column: place.Path), found, [new LocalText(_fate.Chinese + hint.Chinese, _fate.English + hint.English), .. arguments]));
}
