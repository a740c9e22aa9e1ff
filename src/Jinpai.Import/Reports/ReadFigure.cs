using Jinpai.Core.Issues;
using Jinpai.Core.Records;

namespace Jinpai.Import.Reports;

/// <summary>What a cell of a report says.</summary>
/// <param name="State">Ok, immature or none.</param>
/// <param name="Value">Null unless ok.</param>
/// <param name="IsPercent">The cell shows a percent sign.</param>
/// <param name="Fault">Why the cell cannot be read; null if it can.</param>
internal readonly record struct ReadFigure(FigureState State, decimal? Value, bool IsPercent = false, IssueKind? Fault = null)
{
    public static readonly ReadFigure None = new(FigureState.None, null);
    public static readonly ReadFigure Immature = new(FigureState.Immature, null);

    public static ReadFigure Of(decimal value, bool isPercent = false) => new(FigureState.Ok, value, isPercent);
    public static ReadFigure Faulty(IssueKind fault) => new(FigureState.None, null, false, fault);
}
