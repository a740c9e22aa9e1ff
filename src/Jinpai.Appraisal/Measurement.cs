using Jinpai.Appraisal.Results;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Query;

namespace Jinpai.Appraisal;

/// <summary>What a criterion compares for one agent, before points: the figure, checked and, for small samples, bounded.</summary>
internal sealed record Measurement(FigureState State, MetricValue Figure, Ratio? Value, Ratio? Goal, Ratio? Sample, bool HasSmallSample, LeftOutReason? LeftOut)
{
    public static Measurement Without(FigureState state, MetricValue figure) =>
        new(state, figure, null, null, null, HasSmallSample: false, state == FigureState.Immature ? LeftOutReason.Immature : LeftOutReason.NoData);
}
