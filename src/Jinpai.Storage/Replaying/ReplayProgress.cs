namespace Jinpai.Storage.Replaying;

/// <summary>How far a replay is.</summary>
/// <param name="Done">Parts done.</param>
/// <param name="Total">Parts in all.</param>
public readonly record struct ReplayProgress(int Done, int Total);
