using Jinpai.Core.Issues;

namespace Jinpai.Import.Issues;

/// <summary>All issues of one severity and code: how many, and the first of them.</summary>
public sealed record IssueGroup(Severity Severity, string Code, long Count, IReadOnlyList<Issue> Examples);
