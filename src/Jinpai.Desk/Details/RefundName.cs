using Jinpai.Desk.Texts;
using Jinpai.Replay.Facts;

namespace Jinpai.Desk.Details;

/// <summary>How a refund is called: by its number, or, where only the order's own export tells of it, by that.</summary>
public static class RefundName
{
    public static string Of(DealRefund refund, Words words) => refund.IsOfOrder ? words["refundsource.orders"] : refund.RefundId;

    /// <summary>Which kind of file tells of it: <c>refunds</c> or <c>orders</c>.</summary>
    public static Coded SourceOf(DealRefund refund)
    {
        var code = refund.IsOfOrder ? "orders" : "refunds";
        return new Coded(code, "refundsource." + code);
    }
}
