using Jinpai.Core;

namespace Jinpai.Import.Reports;

/// <summary>An earlier import of the same kind of report with days of the new one. The choice: leave it, or replace the earlier import by the new one.</summary>
/// <param name="Import">The earlier import's id, as the caller knows it.</param>
/// <param name="Period">Its period.</param>
/// <param name="IsSamePeriod">The periods are the same: replacing loses nothing.</param>
/// <param name="IsCovered">The new period holds all of the earlier one's days. If not, replacing loses days: the user must be told.</param>
public sealed record PeriodConflict(string Import, DaySpan Period, bool IsSamePeriod, bool IsCovered)
{
    /// <summary>The conflicts of a new report with those imported before, in their order. None: it may be imported.</summary>
    public static IReadOnlyList<PeriodConflict> Find(DaySpan period, IEnumerable<(string Import, DaySpan Period)> earlier) =>
        [.. earlier.Where(e => e.Period.Overlaps(period)).Select(e => new PeriodConflict(e.Import, e.Period, e.Period == period, period.Contains(e.Period)))];
}
