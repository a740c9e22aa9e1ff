namespace Jinpai.Storage.Checking;

/// <summary>What a check found wrong in stored data.</summary>
/// <param name="Code">Stable, and the key of its texts: <c>segment_unreadable</c>, <c>segment_counts</c>, <c>facts_differ</c> or <c>figures_differ</c>.</param>
/// <param name="Place">Where: which segment, whose facts of which day.</param>
public sealed record StoredFault(string Code, string Place);
