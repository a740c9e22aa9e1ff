using Jinpai.Core;

namespace Jinpai.Storage.Imports;

/// <summary>An earlier file that says something of the same agents' same figures for some of the same days.</summary>
/// <param name="FileId">The earlier file's number, for <see cref="FileImport.Commit"/>.</param>
/// <param name="ImportId">Its import.</param>
/// <param name="IsSameImport">It is a file of the import that is under way.</param>
/// <param name="File">Its name.</param>
/// <param name="Days">From the first to the last day of what overlaps.</param>
/// <param name="AgentCount">Agents of whom both speak.</param>
/// <param name="FigureCount">Figures that both have; 0: a file of the same format and days that speaks of other agents only, and contradicts nothing.</param>
/// <param name="OtherAgents">Agents of whom only the earlier file speaks, in ordinal order.</param>
public sealed record FigureOverlap(
    long FileId, long ImportId, bool IsSameImport, string File, DaySpan Days, int AgentCount, int FigureCount, IReadOnlyList<AgentId> OtherAgents)
{
    public bool IsContradiction => FigureCount > 0;

    /// <summary>Both say just the same of just the same.</summary>
    public bool IsEqual { get; init; }
}
