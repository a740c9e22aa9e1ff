namespace Jinpai.Core.Issues;

/// <summary>What one kind of issue says in one language, with places {0}, {1}, … for the issue's arguments.</summary>
/// <param name="Title">The kind in a few words, for a heading.</param>
/// <param name="Expected">What should have stood there; empty where nothing else was expected.</param>
/// <param name="Action">What was done, and what the reader can do.</param>
/// <param name="ActionAgain">The same for the second and later examples of a file, where the advice need not be given again.</param>
public sealed record IssueWords(string Title, string Expected, string Action, string? ActionAgain = null);
