namespace Jinpai.Core.Issues;

/// <summary>Collects issues in bounded memory: of each kind the true count and the first few.</summary>
public sealed class IssueLog
{
    /// <summary>Examples kept of each kind.</summary>
    public const int ExampleCount = 5;

    private readonly Dictionary<(Severity Severity, string Code), (IssueKind Kind, long Count, List<Issue> Examples)> _groups = [];

    public bool HasErrors => _groups.Keys.Any(k => k.Severity == Severity.Error);

    /// <summary>The kinds, errors first, each severity in the order in which its kinds were first seen.</summary>
    public IReadOnlyList<IssueGroup> Groups =>
        [.. _groups.OrderByDescending(g => g.Key.Severity).Select(g => new IssueGroup(g.Value.Kind, g.Value.Count, g.Value.Examples))];

    public void Add(Issue issue) => Add(issue.Kind, 1, [issue]);

    /// <summary>Adds all that another log holds.</summary>
    public void Add(IssueLog other)
    {
        foreach (var group in other.Groups)
        {
            Add(group);
        }
    }

    /// <summary>Adds a whole kind, such as one that was stored.</summary>
    public void Add(IssueGroup group) => Add(group.Kind, group.Count, group.Examples);

    public long CountOf(string code) => _groups.Where(g => g.Key.Code == code).Sum(g => g.Value.Count);

    private void Add(IssueKind kind, long count, IReadOnlyList<Issue> examples)
    {
        var key = (kind.Severity, kind.Code);
        var group = _groups.TryGetValue(key, out var known) ? known : (kind, 0, []);
        group.Examples.AddRange(examples.Take(ExampleCount - group.Examples.Count));
        _groups[key] = (group.Kind, group.Count + count, group.Examples);
    }
}
