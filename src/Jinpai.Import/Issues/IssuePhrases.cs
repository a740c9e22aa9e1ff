namespace Jinpai.Import.Issues;

/// <summary>The texts of one kind of issue in one language, with places {0}, {1} for the issue's arguments.</summary>
/// <param name="Title">The kind, for a heading.</param>
/// <param name="Expected">What should have stood there.</param>
/// <param name="Action">What was done, and what the reader can do.</param>
/// <param name="ActionAgain">The same for the second and later examples of a file, where the advice need not be given again.</param>
internal sealed record IssuePhrases(string Title, string Expected, string Action, string? ActionAgain = null);
