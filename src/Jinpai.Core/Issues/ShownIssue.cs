namespace Jinpai.Core.Issues;

/// <summary>An issue in one reader's language. <see cref="Found"/> and <see cref="Expected"/> may be empty.</summary>
public sealed record ShownIssue(string Code, Severity Severity, string Title, Origin Origin, string Found, string Expected, string Action);
