using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Reports;

/// <summary>
/// Makes the figures of one agent out of the agent's rows: one in most reports; one per day, or one per account, in others. Counts and sums add. A ratio adds by its parts
/// where both are columns. Any other rate or average of several rows cannot be had: it is none, and an issue says so, for a mean of means would be another figure.
/// </summary>
internal sealed class ReportFold(ReportRows rows, ReportLayout layout)
{
    private readonly HashSet<string> _notAdded = new(StringComparer.Ordinal);

    /// <summary>Values of the agent whose rows these are, in the order of the columns, then of the ratios without one.</summary>
    public IEnumerable<ImportedMetricValue> Fold(IReadOnlyList<ReportRow> group, DaySpan? period)
    {
        var first = group[0];
        foreach (var (index, place) in layout.Places.Index())
        {
            if (rows.MetricOf(index) is not { } metric)
            {
                continue;
            }

            var ratio = layout.Map.Ratios.FirstOrDefault(r => r.Metric == metric);
            yield return Value(metric, ratio is not null && PartsOf(ratio) is { } parts ? OfRatio(group, index, ratio, parts) : OfColumn(group, index, place.Column));
        }

        foreach (var ratio in layout.Map.Ratios.Where(r => layout.Places.All(p => p.Column.Metric != r.Metric)))
        {
            if (PartsOf(ratio) is { } parts && !ratio.IsRest)
            {
                yield return Value(ratio.Metric, OfRatio(group, null, ratio, parts));
            }
        }

        ImportedMetricValue Value(string metric, Folded folded) =>
            new(first.Agent, metric, folded.Value, folded.Numerator, folded.Denominator, folded.Sample, folded.State, period?.First, period?.Last, first.Number);
    }

    private (int Numerator, int Denominator)? PartsOf(ReportRatio ratio)
    {
        var numerator = IndexOf(ratio.Numerator);
        var denominator = IndexOf(ratio.Denominator);
        return numerator >= 0 && denominator >= 0 ? (numerator, denominator) : null;
    }

    private int IndexOf(string? header) => header is null ? -1 : layout.Places.Index().Where(p => p.Item.Column.Header == header).Select(p => p.Index).DefaultIfEmpty(-1).First();

    private Folded OfColumn(IReadOnlyList<ReportRow> group, int index, ReportColumn column)
    {
        if (group.Any(r => r.Figures[index].State == FigureState.Immature))
        {
            return Folded.Immature;
        }

        var values = group.Select(r => r.Figures[index].Value).OfType<decimal>().ToList();
        if (values.Count == 0)
        {
            return Folded.None;
        }

        var sample = SampleOf(group, column);
        if (group.Count == 1)
        {
            return new Folded(FigureState.Ok, values[0], Sample: sample);
        }

        if (column.IsMaximum)
        {
            return new Folded(FigureState.Ok, values.Max());
        }

        // A price per piece is money too, but it rests on a sample and is a mean.
        if (column.Unit is FigureUnit.Count or FigureUnit.Money && column.Sample is null)
        {
            return new Folded(FigureState.Ok, values.Sum());
        }

        if (_notAdded.Add(column.Header))
        {
            rows.Report(ReportIssues.FigureNotAdded, group[1].Number, column.Header, group[0].Agent.Value);
        }

        return Folded.None;
    }

    private decimal? SampleOf(IReadOnlyList<ReportRow> group, ReportColumn column)
    {
        var index = IndexOf(column.Sample);
        return index < 0 || group.Any(r => r.Figures[index].State != FigureState.Ok) ? null : group.Sum(r => r.Figures[index].Value);
    }

    private Folded OfRatio(IReadOnlyList<ReportRow> group, int? rate, ReportRatio ratio, (int Numerator, int Denominator) parts)
    {
        if (group.Any(r => IsImmature(r, rate) || IsImmature(r, parts.Numerator) || IsImmature(r, parts.Denominator)))
        {
            return Folded.Immature;
        }

        var whole = group.Where(r => r.Figures[parts.Numerator].Value is not null && r.Figures[parts.Denominator].Value is not null).ToList();
        var stated = group.Count == 1 && rate is { } place ? group[0].Figures[place].Value : null;
        if (whole.Count == 0)
        {
            return rate is { } index ? OfColumn(group, index, layout.Places[index].Column) : Folded.None;
        }

        var denominator = whole.Sum(r => r.Figures[parts.Denominator].Value!.Value);
        var counted = whole.Sum(r => r.Figures[parts.Numerator].Value!.Value);
        var numerator = ratio.IsRest ? denominator - counted : counted;
        if (denominator == 0)
        {
            return Folded.None;
        }

        if (stated is { } value && !StatedRate.Agrees(value, numerator, denominator, isRate: true))
        {
            var found = value.ToString(CultureInfo.InvariantCulture);
            var expected = string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator}");
            rows.Report(ReportIssues.RateDiffers, group[0].Number, layout.Places[rate!.Value].Header, found, expected);
            if (ratio.IsRest)
            {
                // The platform may count the rest otherwise than we read it; its own rate is what it stands for.
                return new Folded(FigureState.Ok, value, Sample: denominator);
            }
        }

        // A column of its own for the sample goes before the denominator, which is the sample by itself.
        var column = rate is { } own ? layout.Places[own].Column : null;
        return new Folded(FigureState.Ok, stated, numerator, denominator, column is not null && column.Sample != ratio.Denominator ? SampleOf(group, column) : null);
    }

    private static bool IsImmature(ReportRow row, int? index) => index is { } place && row.Figures[place].State == FigureState.Immature;

    /// <summary>What became of one metric of one agent.</summary>
    private readonly record struct Folded(FigureState State, decimal? Value = null, decimal? Numerator = null, decimal? Denominator = null, decimal? Sample = null)
    {
        public static readonly Folded Immature = new(FigureState.Immature);
        public static readonly Folded None = new(FigureState.None);
    }
}
