using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Query;

namespace Jinpai.Desk.Reports;

/// <summary>An imported figure beside the computed one of the same days (spec 3.7).</summary>
/// <param name="Subject">An agent's, or the shop's.</param>
/// <param name="Metric">Its id.</param>
/// <param name="Imported">As the report says.</param>
/// <param name="Computed">From the shop's own chats and orders.</param>
public sealed record ComparedFigure(MetricSubject Subject, string Metric, MetricValue Imported, MetricValue Computed)
{
    /// <summary>Imported less computed, exact; null unless both are ok.</summary>
    public Ratio? Difference => Imported is { State: FigureState.Ok, Value: { } imported } && Computed is { State: FigureState.Ok, Value: { } computed } ? imported - computed : null;
}
