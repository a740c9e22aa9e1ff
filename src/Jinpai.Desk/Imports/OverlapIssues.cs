using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import;
using Jinpai.Import.Reports;
using Jinpai.Storage.Imports;

namespace Jinpai.Desk.Imports;

/// <summary>What is said of files whose figures overlap those of an earlier import.</summary>
internal static class OverlapIssues
{
    private const int MostNamed = 20;

    /// <summary>The file is refused: which import it contradicts, and what replacing it would lose.</summary>
    public static Issue Refusal(FileReading reading, FigureOverlap old)
    {
        var (period, earlier) = Periods(reading, old);
        var conflict = PeriodConflict.Find(period, [(Text(old.ImportId), earlier)]) is [var found, ..] ? found : new PeriodConflict(Text(old.ImportId), earlier, false, false);
        var kind = old.IsSameImport ? PeriodIssues.OverlapsHere : conflict.IsCovered ? PeriodIssues.Overlaps : PeriodIssues.OverlapsPartly;
        return new Issue(
            kind, new Origin(reading.File), period.ToString(),
            conflict.Import, old.File, earlier.ToString(), Text(old.AgentCount), Text(old.FigureCount), string.Join(", ", earlier.Without(period)));
    }

    /// <summary>The file took the earlier one's place: which days and agents nothing is known of any more; null: none.</summary>
    public static Issue? Loss(FileReading reading, FigureOverlap old)
    {
        var (period, earlier) = Periods(reading, old);
        List<string> lost = [.. earlier.Without(period).Select(days => days.ToString()), .. old.OtherAgents.Take(MostNamed).Select(agent => agent.Value)];
        return lost.Count == 0 ? null : new Issue(PeriodIssues.ReplacedLoses, new Origin(reading.File), string.Join(", ", lost), Text(old.ImportId), old.File);
    }

    /// <summary>The same kind of report of the same days was imported, for other agents: right for one file a team, wrong if accounts were given other names.</summary>
    public static Issue OtherAgents(FileReading reading, FigureOverlap old)
    {
        var (period, earlier) = Periods(reading, old);
        return new Issue(PeriodIssues.Shared, new Origin(reading.File), period.ToString(),
            Text(old.ImportId), old.File, earlier.ToString(), string.Join(", ", old.OtherAgents.Take(MostNamed)));
    }

    private static (DaySpan New, DaySpan Earlier) Periods(FileReading reading, FigureOverlap old)
    {
        var earlier = old.Days;
        var own = reading.Report is { } report ? report.Period : reading.Form?.Period is { } text ? PeriodText.Find(text) : null;
        return (own ?? earlier, earlier);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
