namespace Jinpai.Storage.Backups;

/// <summary>How far the work has come.</summary>
/// <param name="Done">Rows.</param>
/// <param name="Total">Of how many; 0 where that is not known.</param>
public readonly record struct RowProgress(long Done, long Total);
