using Jinpai.Core;
using Jinpai.Replay.Facts;

namespace Jinpai.Desk.Details;

/// <summary>Amounts of a deal that its lists and its page show.</summary>
public static class DealAmounts
{
    /// <summary>议价: −Σ of negative adjustments over the lines (spec 2.8).</summary>
    public static Money PriceCut(DealFact deal) => new(-deal.Lines.Sum(line => Math.Min(0, line.AdjustFee.MinorUnits)));

    /// <summary>Which kind of file tells of the money that went back, of its own applications or of the order; null: none did.</summary>
    public static Coded? RefundSource(DealFact deal) => deal.Refunds.Where(refund => refund.IsCompleted).Select(refund => RefundName.SourceOf(refund)).FirstOrDefault();

    /// <summary>Money that went back so far.</summary>
    public static Money Refunded(DealFact deal) => new(deal.Refunds.Where(refund => refund.IsCompleted).Sum(refund => refund.Amount.MinorUnits));
}
