using Jinpai.Metrics.Catalogue;
using Jinpai.Web.Shared.Figures;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Agents;

/// <summary>The columns of a table of figures: a named set (<c>set</c> of the query), or those that a person chose (<c>col</c>, repeated or with commas).</summary>
/// <param name="Name">The set; <c>own</c> for chosen columns.</param>
/// <param name="Metrics">In the order in which they are shown.</param>
/// <param name="UnknownIds">Of the query, that are no figures of a page.</param>
public sealed record ColumnSet(string Name, IReadOnlyList<Metric> Metrics, IReadOnlyList<string> UnknownIds)
{
    private const string Own = "own";

    /// <summary>What a supervisor comes for; the first is shown unless another is asked for.</summary>
    private static readonly (string Name, string[] Ids)[] Known =
    [
        ("main", ["received", "enquirers", "enquiry_conversion", "sales", "net_sales", "average_per_buyer", "first_response", "average_response", "reply_rate", "unanswered", "slow", "lost_enquiries", "refund_rate"]),
        ("sales", ["enquirers", "ordered", "paid", "enquiry_conversion", "order_conversion", "payment_rate", "sales", "net_sales", "sales_share", "sold_buyers", "sold_orders", "sold_items", "average_per_buyer", "items_per_buyer", "assisted_orders", "price_cut_rate", "lost_enquiries", "lost_payments"]),
        ("response", ["received", "rounds", "first_response", "first_response_median", "first_response_p90", "average_response", "average_response_median", "average_response_p90", "quick_rate", "timely_rate", "reply_rate", "unanswered", "slow", "long"]),
        ("workload", ["consulted", "received", "filtered", "exclusion_rate", "direct", "transferred_in", "transferred_out", "presale_received", "aftersale_received", "agent_messages", "answer_ask_ratio", "average_reception", "max_concurrent", "busy_seconds", "days_worked"]),
        ("quality", ["received", "reply_rate", "unanswered", "slow", "long", "refunds_applied", "refunds_completed_amount", "refund_rate", "refund_rate_orders", "return_rate", "exchange_rate", "price_cut_rate", "exclusion_rate"]),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(set => set.Name)];

    public bool IsOwn => Name == Own;

    /// <summary>Unknown sets fall back to the first; unknown columns are left out and told.</summary>
    public static ColumnSet Of(Visit visit)
    {
        if (visit.Asked("col") is { } chosen)
        {
            var ids = chosen.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
            var metrics = ids.Select(Find).OfType<Metric>().ToList();
            var unknown = ids.Where(id => Find(id) is null).ToList();
            return metrics.Count > 0 ? new ColumnSet(Own, metrics, unknown) : Named(Known[0].Name) with { UnknownIds = unknown };
        }

        return Named(visit.Asked("set") is { } name && Names.Contains(name) ? name : Known[0].Name);
    }

    private static ColumnSet Named(string name) => new(name, [.. Known.First(set => set.Name == name).Ids.Select(Find).OfType<Metric>()], []);

    private static Metric? Find(string id) => ShopFigures.Metrics.FirstOrDefault(metric => metric.Id == id);
}
