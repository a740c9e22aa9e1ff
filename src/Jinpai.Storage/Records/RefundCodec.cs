using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Storage.Codecs;

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
        var reader = new ByteReader(bytes);
        var id = reader.Text();
        var order = new OrderId(reader.Text());
        var line = reader.OptionalText();
        var applied = new Instant(reader.Signed());
        Instant? completed = reader.Optional() is { } at ? new Instant(at) : null;
        var amount = new Money(reader.Signed());
        return new RefundRecord(id, order, line, applied, completed, amount, reader.Optional(), (RefundType)reader.Byte(), (RefundStage)reader.Byte(), reader.OptionalText(), (RefundStatus)reader.Byte(), (Responsibility)reader.Byte(), 0);
    }
}
