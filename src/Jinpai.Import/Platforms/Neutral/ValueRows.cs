using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;
using Jinpai.Import.Text;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Values of metrics (spec 3.7). Two rows for one agent and metric refuse the file: nobody can say which one a wage is to be computed from.</summary>
internal sealed class ValueRows(ReadingContext context) : NeutralRows
{
    /// <summary>The column value must be there, but its cells may be empty beside a numerator and a denominator.</summary>
    public static readonly NeutralSchema Schema = new(
        [new("agent", true), new("metric", true), new("value"), new("numerator"), new("denominator"), new("sample"), new("from"), new("to")], "value");

    private readonly Dictionary<(string, string), long> _lines = [];

    public override void Take(RowCells row)
    {
        var agent = row.Text(0);
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
            row.Hold(IssueCodes.ToBeforeFrom, 7, to.Value.ToString(), from.Value.ToString());
        }

        if ((numerator is null) != (denominator is null) && !row.IsHeld)
        {
            row.Hold(IssueCodes.FractionIncomplete, numerator is null ? 3 : 4, "");
        }

        if (agent is not null && metric is not null && !_lines.TryAdd((agent, metric), row.Line))
        {
            throw context.Refuse(IssueCodes.ValueRepeated, row.Line, row.NameOf(1), metric, _lines[(agent, metric)].ToString(CultureInfo.InvariantCulture));
        }

        if (row.IsHeld)
        {
            return;
        }

        var hasFigure = denominator is null ? value is not null : denominator != 0;
        var state = isImmature ? FigureState.Immature : hasFigure ? FigureState.Ok : FigureState.None;
        context.Sink.Add(new ImportedMetricValue(new AgentId(agent!), metric!, value, numerator, denominator, sample, state, from, to, row.Line));
    }
}
