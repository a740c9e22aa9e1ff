using System.Collections.Frozen;
using Jinpai.Desk.Details;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Web.Shared.Figures;

/// <summary>Which list a figure opens, on whatever page it stands: a count or a sum the rows that it counts or sums, a rate or an average the rows that make it worse, or those that it is taken over.</summary>
/// <param name="Path">The page of the list.</param>
/// <param name="Kind">Which of its kinds; null: the one that it shows by itself.</param>
public sealed record FigureList(string Path, string? Kind)
{
    private static readonly FigureList Receptions = new("/receptions", null);
    private static readonly FigureList Orders = new("/orders", null);
    private static readonly FigureList Sales = new("/orders", "credited");
    private static readonly FigureList Refunds = new("/orders", "refunded");
    private static readonly FigureList Losses = new("/losses", null);

    private static readonly FrozenDictionary<string, FigureList> Named = Lists().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null: the metric is none of ours, or none that rows stand behind.</summary>
    /// <param name="metric">Its id.</param>
    /// <param name="isShop">The figure is the shop's, which can be taken over other rows than an agent's.</param>
    public static FigureList? Of(string metric, bool isShop) => Named.TryGetValue(metric, out var list) ? list : MetricCatalog.Known.Find(metric) switch
    {
        null or { Computed: false } => null,
        { Computation: MetricComputation.QuotientOf quotient } => Of(isShop ? quotient.ShopDenominator ?? quotient.Denominator : quotient.Denominator, isShop),
        { Section: MetricSection.Reception or MetricSection.Response } => Receptions,
        _ => Orders,
    };

    private static IEnumerable<KeyValuePair<string, FigureList>> Lists()
    {
        foreach (var kind in ReceptionQuery.Kinds.Except(["unanswered", "slow", "long"]))
        {
            yield return new(kind, new FigureList(Receptions.Path, kind == ReceptionQuery.Kinds[0] ? null : kind));
        }

        foreach (var (list, metrics) in new (FigureList List, string[] Metrics)[]
        {
            (new("/receptions", "presale_received"), ["enquirers"]),
            (new("/receptions", "filtered"), ["exclusion_rate"]),
            (new("/faults", "unanswered"), ["unanswered", "unanswered_rounds", "reply_rate"]),
            (new("/faults", "slow"), ["slow"]),
            (new("/faults", "long"), ["long"]),
            (Losses, ["lost_enquiries", "enquiry_conversion", "order_conversion"]),
            (new("/losses", "to_shop"), ["lost_enquiries_to_shop"]),
            (new("/losses", "to_colleague"), ["lost_enquiries_to_colleague"]),
            (new("/losses", "bought_silently"), ["lost_enquiries_bought_silently"]),
            (new("/losses", "payment"), ["lost_payments", "lost_payments_orders", "lost_payments_items", "lost_payments_amount", "payment_rate"]),
            (Sales, ["sales", "net_sales", "sold_buyers", "sold_orders", "sold_items", "sales_share", "sales_ratio", "sales_before_price_cut", "price_cut_amount", "price_cut_orders"]),
            (new("/orders", "silent"), ["silent_sales", "silent_buyers", "silent_orders", "silent_items", "silent_share"]),
            (Refunds, ["refunded_amount", "refunded_orders", "refunded_items", "refunded_buyers", "refund_rate", "refund_rate_items", "refund_rate_orders", "refund_rate_buyers", "refunds_completed", "refunds_completed_orders", "refunds_completed_items", "refunds_completed_amount", "refunds_undated_amount"]),
        })
        {
            foreach (var metric in metrics)
            {
                yield return new(metric, list);
            }
        }
    }
}
