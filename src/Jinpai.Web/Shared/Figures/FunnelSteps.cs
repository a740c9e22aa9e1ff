using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Web.Shared.Parts;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Shared.Figures;

/// <summary>接待 → 询单 → 下单 → 付款. A step without a value, or one that is not ripe yet, is left out: a funnel must not show a loss that is none.</summary>
public static class FunnelSteps
{
    private static readonly Metric[] Steps = [.. new[] { "received", "enquirers", "ordered", "paid" }.Select(id => MetricCatalog.Known.Find(id)!)];

    /// <param name="visit">Its shop and span are kept in the links.</param>
    /// <param name="row">Whose figures.</param>
    /// <param name="agent">Null: the shop.</param>
    public static IReadOnlyList<FunnelStep> Of(Visit visit, MetricRow row, string? agent) =>
        [.. Steps.Where(metric => row[metric].Value is not null)
            .Select(metric => new FunnelStep(visit.Words.Pick(metric.Chinese, metric.English), (long)row[metric].Value!.Value.Round(0), visit.RowsOf(metric.Id, agent)))];

    /// <summary>Some steps cannot be shown yet.</summary>
    public static bool IsPartial(MetricRow row) => Steps.Any(metric => row[metric].State == Core.Records.FigureState.Immature);
}
