using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Import.Reports;

/// <summary>
/// Finds rows that sum up by their figures, whatever they are called (spec 5.1): all counts and amounts of such a row are the sum, or the mean, of those of the other rows.
/// With small figures that happens by chance; only figures that chance hardly gives decide (docs/decisions/0115).
/// </summary>
internal sealed class SummaryArithmetic
{
    /// <summary>How unlikely an agreement by chance must be: the product of the figures that agree, one factor for each column.</summary>
    private const decimal Certain = 10_000;
    private const int LeastColumns = 2;

    private readonly IReadOnlyList<ReportRow> _rows;
    private readonly IReadOnlyList<int> _columns;
    private readonly Dictionary<int, decimal> _totals;

    /// <param name="rows">Those of one day, or of one period, without those that a word told.</param>
    /// <param name="columns">Places of the columns whose figures add.</param>
    private SummaryArithmetic(IReadOnlyList<ReportRow> rows, IReadOnlyList<int> columns)
    {
        _rows = rows;
        _columns = [.. columns.Where(column => rows.All(row => row.Figures[column] is { Fault: null, State: not FigureState.Immature }))];
        _totals = _columns.ToDictionary(column => column, column => rows.Sum(row => row.Figures[column].Value ?? 0));
    }

    /// <summary>The rows among the candidates that sum up the others.</summary>
    /// <param name="rows">All rows of the report but those that a word told.</param>
    /// <param name="columns">Places of the columns whose figures add.</param>
    /// <param name="isCandidate">Whether a row may be one: a name that a list knows is an agent.</param>
    public static IReadOnlyList<SummaryFinding> Find(IReadOnlyList<ReportRow> rows, IReadOnlyList<int> columns, Func<ReportRow, bool> isCandidate)
    {
        var findings = new List<SummaryFinding>();
        foreach (var day in rows.GroupBy(row => row.Day).OrderBy(day => day.Key is { } period ? period.Last.Number - period.First.Number : 0))
        {
            // A row of a whole period sums up the rows of its days, not their sums.
            var within = day.Key is { } period ? rows.Where(row => row.Day is { } other && other != period && period.Contains(other) && findings.TrueForAll(finding => finding.Row != row)) : [];
            findings.AddRange(new SummaryArithmetic([.. day, .. within], columns).Find(row => row.Day == day.Key && isCandidate(row)));
        }

        return findings;
    }

    private IEnumerable<SummaryFinding> Find(Func<ReportRow, bool> isCandidate)
    {
        if (_columns.Count == 0 || _rows.Count < 2)
        {
            return [];
        }

        var alike = _rows.GroupBy(FiguresOf, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        if (alike.Count == 1)
        {
            return AllAlike(isCandidate);
        }

        var sums = alike.FirstOrDefault(group => isCandidate(group[0]) && IsSum(group, []));
        List<ReportRow>? means = null;
        foreach (var group in sums is null ? alike.Where(group => isCandidate(group[0]) && MayBeSum(group)) : [])
        {
            means = alike.FirstOrDefault(other => other != group && isCandidate(other[0]) && MayBeMeanOf(other, group) && IsSum(group, other) && IsMean(other, group));
            if (means is not null)
            {
                sums = group;
                break;
            }
        }

        means ??= alike.FirstOrDefault(group => group != sums && isCandidate(group[0]) && IsMean(group, sums ?? []));
        return [.. Told(sums, SummaryRow.AgentTotal), .. Told(means, SummaryRow.AgentMean)];

        IEnumerable<SummaryFinding> Told(List<ReportRow>? found, SummaryRow kind) =>
            (found ?? []).Where(isCandidate).Select(row => new SummaryFinding(row, kind, IsCertain(row)));
    }

    /// <summary>Two or more rows, all alike: one agent and its sum, or two agents; nobody can tell which row is whose.</summary>
    private IEnumerable<SummaryFinding> AllAlike(Func<ReportRow, bool> isCandidate) =>
        IsCertain(_rows[0]) ? _rows.Where(isCandidate).Select(row => new SummaryFinding(row, null, true)) : [];

    /// <summary>Whether the rows of the group each are the sum of all others but those set aside.</summary>
    private bool IsSum(List<ReportRow> group, List<ReportRow> aside) => Agrees(group, aside, (total, _) => total, (column, value) => HasFractions(column) ? UnitOf(value) : 0);

    /// <summary>Whether the rows of the group each are the mean of all others but those set aside, cut or rounded to the places that they show.</summary>
    private bool IsMean(List<ReportRow> group, List<ReportRow> aside) => _rows.Count - group.Count - aside.Count > 1 && Agrees(group, aside, (total, count) => total / count, (_, value) => UnitOf(value));

    private string FiguresOf(ReportRow row) =>
        string.Join('|', _columns.Select(column => row.Figures[column].Value is { } value ? NumberText.Plain(value) : null));

    /// <summary>Whether the total leaves room for the rows of the group and their agents, with one mean at most.</summary>
    private bool MayBeSum(List<ReportRow> group) => _columns.All(column =>
        group[0].Figures[column].Value is not { } value || (_totals[column] - (value * group.Count) is var rest && rest >= value - UnitOf(value) && rest <= (value * (group.Count + 2)) + UnitOf(value)));

    private bool MayBeMeanOf(List<ReportRow> mean, List<ReportRow> sum)
    {
        var count = _rows.Count - mean.Count - sum.Count;
        return count > 1 && _columns.All(column => mean[0].Figures[column].Value is not { } value || sum[0].Figures[column].Value is not { } total || Math.Abs((total / count) - value) <= UnitOf(value));
    }

    private bool Agrees(List<ReportRow> group, List<ReportRow> aside, Func<decimal, int, decimal> expected, Func<int, decimal, decimal> tolerance)
    {
        var others = _rows.Count - group.Count - aside.Count;
        if (others < 1 || _columns.All(column => group[0].Figures[column].Value is null or 0))
        {
            return false;
        }

        foreach (var column in _columns)
        {
            if (group[0].Figures[column].Value is not { } value)
            {
                continue;
            }

            var total = _totals[column] - (value * group.Count) - ((aside.Count == 0 ? 0 : aside[0].Figures[column].Value ?? 0) * aside.Count);
            if (Math.Abs(expected(total, others) - value) > tolerance(column, value))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsCertain(ReportRow row)
    {
        var values = _columns.Select(column => Math.Abs(row.Figures[column].Value ?? 0)).Where(value => value >= 1).ToList();
        return values.Count >= LeastColumns && values.Aggregate(1m, (product, value) => Math.Min(product * value, Certain)) >= Certain;
    }

    private bool HasFractions(int column) => _rows.Any(row => row.Figures[column].Value is { Scale: > 0 });

    /// <summary>One in the last place that the figure shows.</summary>
    private static decimal UnitOf(decimal value)
    {
        var unit = 1m;
        for (var place = 0; place < (value.Scale); place++)
        {
            unit /= 10m;
        }

        return unit;
    }
}
