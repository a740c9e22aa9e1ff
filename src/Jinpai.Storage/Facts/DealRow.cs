using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Facts;

/// <summary>One stored deal: columns to list and find it by, and all of it packed.</summary>
internal sealed record DealRow(DealFact Deal, byte[] Detail)
{
    public static DealRow Of(DealFact deal, ReadOnlySpan<CreditFact> credits, ByteWriter writer)
    {
        writer.Clear();
        DealCodec.Write(writer, deal, credits);
        return new DealRow(deal, writer.ToArray());
    }

    public Money RefundedAmount => new(Deal.Refunds.Where(refund => refund.IsCompleted).Sum(refund => refund.Amount.MinorUnits));
}
