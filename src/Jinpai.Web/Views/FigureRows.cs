using Jinpai.Core;
using Jinpai.Desk.Details;

namespace Jinpai.Web.Views;

/// <summary>Where the rows behind a metric of an agent are; where there is no list of its own, the agent's page.</summary>
public static class FigureRows
{
    public static string Rows(this Visit visit, string metric, AgentId agent, DaySpan span)
    {
        var (path, kind) = metric switch
        {
            _ when ReceptionQuery.Kinds.Contains(metric) => ("/receptions", metric),
            "enquirers" => ("/receptions", "presale_received"),
            "exclusion_rate" => ("/receptions", "filtered"),
            "first_response" or "average_response" or "quick_rate" or "timely_rate" or "reply_rate" or "answer_ask_ratio" or "average_reception" => ("/receptions", null),
            "enquiry_conversion" or "order_conversion" or "lost_enquiries" or "lost_payments" => ("/losses", null),
            "refund_rate" or "refunds_completed" or "refunds_completed_amount" => ("/orders", "refunded"),
            _ when metric.StartsWith("sales", StringComparison.Ordinal) || metric.StartsWith("sold_", StringComparison.Ordinal) || metric.StartsWith("net_sales", StringComparison.Ordinal)
                || metric.StartsWith("average_per", StringComparison.Ordinal) || metric.StartsWith("items_per", StringComparison.Ordinal) || metric.StartsWith("price_cut", StringComparison.Ordinal) => ("/orders", null),
            _ => ("/agents/" + Uri.EscapeDataString(agent.Value), (string?)null),
        };
        return visit.Link(path, ("from", span.First.ToString()), ("to", span.Last.ToString()), ("agent", path.StartsWith("/agents", StringComparison.Ordinal) ? null : agent.Value), ("kind", kind));
    }
}
