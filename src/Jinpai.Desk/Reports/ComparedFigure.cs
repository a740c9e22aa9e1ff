using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Desk.Reporting;

/// <summary>An imported figure beside the computed one of the same days (spec 3.7).</summary>
/// <param name="Agent"><c>*</c> is the shop.</param>
/// <param name="Metric">Its id.</param>
/// <param name="Imported">As the report says.</param>
/// <param name="Computed">From the shop's own chats and orders.</param>
public sealed record ComparedFigure(AgentId Agent, string Metric, Figure Imported, Figure Computed)
{
    /// <summary>Imported less computed, exact; null unless both are ok.</summary>
    public Ratio? Difference => Imported is { State: FigureState.Ok, Value: { } imported } && Computed is { State: FigureState.Ok, Value: { } computed } ? imported - computed : null;
}
