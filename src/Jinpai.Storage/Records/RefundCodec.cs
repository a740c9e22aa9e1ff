using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Records;

/// <summary>Refund rows as bytes. Equal rows give equal bytes: the line in the file is left out.</summary>
internal static class RefundCodec
{
    public static byte[] Encode(RefundRecord refund, ByteWriter writer)
    {
        writer.Clear();
        writer.Text(refund.RefundId);
        writer.Text(refund.Order.Value);
        writer.OptionalText(refund.LineId);
        writer.Signed(refund.AppliedAt.UnixMilliseconds);
        writer.Optional(refund.CompletedAt?.UnixMilliseconds);
        writer.Signed(refund.Amount.MinorUnits);
        writer.Optional(refund.Quantity);
        writer.Byte((byte)refund.Type);
        writer.Byte((byte)refund.Stage);
        writer.OptionalText(refund.Reason);
        writer.Byte((byte)refund.Status);
        writer.Byte((byte)refund.Responsibility);
        return writer.ToArray();
    }

    public static RefundRecord Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes, Tables.Refunds);
        var id = reader.Text();
        var order = new OrderId(reader.Text());
        var line = reader.OptionalText();
        var applied = reader.At();
        var completed = reader.OptionalAt();
        var amount = new Money(reader.Signed());
        var refund = new RefundRecord(id, order, line, applied, completed, amount, reader.Optional(), reader.Choice<RefundType>(), reader.Choice<RefundStage>(), reader.OptionalText(), reader.Choice<RefundStatus>(), reader.Choice<Responsibility>(), 0);
        reader.End();
        return refund;
    }
}
