using Jinpai.Core;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;

namespace Jinpai.Metrics.Query;

/// <summary>The daily rows of a subject in a span, and their sums.</summary>
internal sealed class SpanSums
{
    private readonly DailyMeasures _sums;

    /// <param name="rows">The subject's rows.</param>
    /// <param name="concurrency">The rows that tell concurrency: of the shop those of its agents.</param>
    internal SpanSums(IReadOnlyList<DailyMeasures> rows, IReadOnlyList<DailyMeasures>? concurrency = null)
    {
        Rows = rows;
        var totals = new DayTotals();
        foreach (var row in rows)
        {
            totals.Add(row);
        }

        foreach (var row in concurrency ?? [])
        {
            totals.AddConcurrency(row);
        }

        _sums = totals.ToMeasures(null, default, replacesConcurrency: false);
    }

    internal IReadOnlyList<DailyMeasures> Rows { get; }
    internal WaitHistogram FirstWaits => _sums.FirstWaits;
    internal WaitHistogram Waits => _sums.Waits;
    internal long this[Measure measure] => _sums[measure];

    internal Ratio Of(Tally tally)
    {
        long sum = 0;
        foreach (var measure in tally.Plus)
        {
            sum += _sums[measure];
        }

        foreach (var measure in tally.Minus)
        {
            sum -= _sums[measure];
        }

        return new Ratio(sum, tally.Scale);
    }

    internal long DaysWith(Measure measure) => Rows.Where(row => row[measure] > 0).Select(row => row.Day).Distinct().Count();

    /// <summary>Rounds answered within that many seconds, to the millisecond.</summary>
    internal long AnsweredWithin(int seconds) => _sums.Waits.AtMost(seconds) - _sums.UnevenWaits[seconds];
}
