using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Query;
using Jinpai.Pay.Plans;

namespace Jinpai.Pay.Runs;

/// <summary>
/// What a commission is paid on. Sales less refunds are shown as such where both are known. Figures of one product have the metric's id, @ and the product's id
/// (<c>sales@P1</c>); a product an agent sold nothing of has no figure and counts 0 if anybody's is there.
/// </summary>
internal sealed class CommissionAmount(PayContext context, AgentId agent)
{
    private const string Sales = "sales";
    private const string NetSales = "net_sales";
    private static readonly string[] AllRefunds = ["refunds_completed_amount"];
    private static readonly string[] AgentRefunds = ["refunds_completed_amount_agent_fault", "refunds_completed_agent_fault_amount"];

    /// <summary>The amount and how it is written; a figure that is not ok instead where there is none.</summary>
    public (MetricValue Figure, string Expression) Find(CommissionComponent component)
    {
        var whole = component.Products.IsEmpty || component.ProductsAreExcluded ? Part(component, "") : (Figure: MetricValue.Of(Ratio.Zero), Expression: "");
        if (component.Products.IsEmpty || whole.Figure.State != FigureState.Ok)
        {
            return whole;
        }

        var parts = component.Products.Select(product => Part(component, "@" + product)).ToList();
        if (parts.FindIndex(p => p.Figure.State != FigureState.Ok) is var lacking and >= 0)
        {
            return parts[lacking];
        }

        var sum = parts.Aggregate(Ratio.Zero, (total, part) => total + part.Figure.Value!.Value);
        var written = string.Join(" + ", parts.Select(p => p.Expression));
        return component.ProductsAreExcluded
            ? (MetricValue.Of(whole.Figure.Value!.Value - sum), "(" + whole.Expression + string.Concat(parts.Select(p => " − " + p.Expression)) + ")")
            : (MetricValue.Of(sum), parts.Count == 1 ? written : "(" + written + ")");
    }

    private (MetricValue Figure, string Expression) Part(CommissionComponent component, string suffix)
    {
        var known = Find(component.Metric.Id, suffix);
        return component.Refunds switch
        {
            null when component.Metric.Id != NetSales => Written(known ?? MetricValue.None),
            RefundRule.None => Written(Find(Sales, suffix) ?? MetricValue.None),
            RefundRule.AgentFault => Less(AgentRefunds, suffix, null),
            _ => Less(AllRefunds, suffix, Find(NetSales, suffix)),
        };
    }

    /// <summary>Sales less refunds. The net figure stands where it is known; the two parts are shown if they come to it.</summary>
    private (MetricValue Figure, string Expression) Less(string[] refundIds, string suffix, MetricValue? net)
    {
        var sales = Find(Sales, suffix);
        var refunds = refundIds.Select(id => Find(id, suffix)).FirstOrDefault(f => f is not null);
        if (net is { State: not FigureState.Ok } || (net is null && (sales is null || refunds is null)))
        {
            return Written(net ?? MetricValue.None);
        }

        if (sales is { Value: { } sold } && refunds is { Value: { } back } && (net is null || net.Value.Value == sold - back))
        {
            return back.Sign == 0 ? Written(MetricValue.Of(sold)) : (MetricValue.Of(sold - back), $"({NumberText.Amount(sold)} − {NumberText.Amount(back)})");
        }

        return Written(net ?? (sales!.Value.State == FigureState.Ok ? refunds!.Value : sales.Value));
    }

    private static (MetricValue Figure, string Expression) Written(MetricValue figure) => (figure, figure.Value is { } value ? NumberText.Amount(value) : "");

    /// <summary>The figure; 0 for refunds and products that only others have.</summary>
    private MetricValue? Find(string id, string suffix)
    {
        var metric = new MetricReference(id + suffix);
        if (context.Request.Figures.Find(agent, metric) is { } figure)
        {
            return figure;
        }

        var isPart = suffix.Length > 0 || id.StartsWith("refunds_", StringComparison.Ordinal);
        return isPart && context.Request.Figures.AnybodyHas(metric) ? MetricValue.Of(Ratio.Zero) : null;
    }
}
