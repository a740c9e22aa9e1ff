using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Desk.Months;
using Jinpai.Web.Shared.Keeping;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Months;

/// <summary>The published figures of a shop's month, kept while the data under them is the same: a page does not wait for a replay.</summary>
internal sealed class KeptMonth(VisitShop open, Kept<AppraisalInput> kept, Period period) : IMonthFigures
{
    public Period? Period => period;
    public IMonthFigures? Before => period.First.Date.Year > 1 ? new KeptMonth(open, kept, period.Previous) : null;

    public bool Sees(AgentId agent) => open.Shop.Sees(agent, period.Last);

    public AppraisalInput Of(IReadOnlyList<MetricReference> wanted) => kept.OfAll(
        open.Shop, (period, string.Join(',', wanted.Select(metric => metric.Key))), () => new ShopMonth(open.Desk, open.Shop, period) { TakesPublished = true }.Of(wanted));
}
