namespace Jinpai.Core.Issues;

/// <summary>All issues of one kind: how many, and the first of them.</summary>
public sealed record IssueGroup(IssueKind Kind, long Count, IReadOnlyList<Issue> Examples)
{
    public string Code => Kind.Code;
    public Severity Severity => Kind.Severity;
}
