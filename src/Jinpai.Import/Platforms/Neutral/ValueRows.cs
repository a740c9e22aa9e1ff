using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Values of metrics (spec 3.7). Two rows for one agent and metric refuse the file: nobody can say which one a wage is to be computed from.</summary>
internal sealed class ValueRows(ReadingContext context) : RecordRows
{
    /// <summary>The column value must be there, but its cells may be empty beside a numerator and a denominator.</summary>
    public static readonly NeutralSchema Schema = new(
        [new("agent", true), new("metric", true), new("value"), new("numerator"), new("denominator"), new("sample"), new("from"), new("to")], "value");

    private readonly Dictionary<(string, string), long> _lines = [];

    public override void Take(RowCells row)
    {
        var agent = row.AccountText(0);
        var metric = row.Text(1);
        var isImmature = CellText.IsImmature(row.Value(2)) || CellText.IsImmature(row.Value(3)) || CellText.IsImmature(row.Value(4));
        var value = isImmature ? null : row.Number(2, mayBeNegative: true, mayBeRate: true);
        var numerator = isImmature ? null : row.Number(3, mayBeNegative: true);
        var denominator = isImmature ? null : row.Number(4, mayBeNegative: true);
        var sample = row.Number(5, mayBeNegative: false);
        var from = row.Day(6, mayBeFuture: true);
        var to = row.Day(7, mayBeFuture: true);
        if (to < from)
        {
            row.Hold(NeutralIssues.ToBeforeFrom, 7, to.Value.ToString(), from.Value.ToString());
        }

        if ((numerator is null) != (denominator is null) && !row.IsHeld)
        {
            row.Hold(NeutralIssues.FractionIncomplete, numerator is null ? 3 : 4, "");
        }

        if (metric is not null && !row.IsHeld)
        {
            Check(row, metric, value, numerator, denominator);
        }

        if (agent is not null && metric is not null && !_lines.TryAdd((agent, metric), row.Line))
        {
            throw context.Refuse(NeutralIssues.ValueRepeated, row.Line, row.NameOf(1), metric, _lines[(agent, metric)].ToString(CultureInfo.InvariantCulture));
        }

        if (row.IsHeld)
        {
            return;
        }

        var hasFigure = denominator is null ? value is not null : denominator != 0;
        var state = isImmature ? FigureState.Immature : hasFigure ? FigureState.Ok : FigureState.None;
        context.Sink.Add(new ImportedMetricValue(new AgentId(agent!), metric!, value, numerator, denominator, sample, state, from, to, row.Line));
    }

    private void Check(RowCells row, string metric, decimal? value, decimal? numerator, decimal? denominator)
    {
        var isRate = context.IsRate(metric);
        if (value is { } stated && isRate && StatedRate.NeedsSign(stated, CellText.HasPercentSign(row.Value(2))))
        {
            row.Hold(StatedRate.WithoutSign, 2, row.Value(2).ToString());
        }

        if (value is { } said && numerator is { } above && denominator is { } below && below != 0 && !StatedRate.Agrees(said, above, below, isRate))
        {
            row.Warn(StatedRate.DiffersFromParts, 2, row.Value(2).ToString(), string.Create(CultureInfo.InvariantCulture, $"{above}/{below}"));
        }

        // Exact: two numbers that a decimal holds may have a quotient that it does not.
        var counted = denominator is { } parts && parts != 0 ? (numerator is { } whole ? Ratio.From(whole) / Ratio.From(parts) : (Ratio?)null) : value is { } plain ? Ratio.From(plain) : null;
        if (counted is { } count && metric.StartsWith("event:", StringComparison.Ordinal) && (count.Sign < 0 || !count.Denominator.IsOne))
        {
            row.Hold(NeutralIssues.EventCount, 2, row.Value(2).ToString());
        }
    }
}
