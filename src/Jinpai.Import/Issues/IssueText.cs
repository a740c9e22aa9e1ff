namespace Jinpai.Import.Issues;

/// <summary>The texts of one kind of issue in both languages.</summary>
internal sealed record IssueText(IssuePhrases Chinese, IssuePhrases English);
