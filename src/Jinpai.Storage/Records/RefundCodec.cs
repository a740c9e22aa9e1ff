using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Records;

/// <summary>Refund rows as bytes, and the merge of their versions. Equal rows give equal bytes: the line in the file is left out.</summary>
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

    /// <summary>Of each refund id the version that knows most, whatever the order of import: latest instant, then settled before pending, then more filled cells, then content.</summary>
    public static List<RefundRecord> Merge(IEnumerable<RefundRecord> versions)
    {
        var byId = new SortedDictionary<string, RefundRecord>(StringComparer.Ordinal);
        foreach (var version in versions)
        {
            if (!byId.TryGetValue(version.RefundId, out var known) || Compare(version, known) > 0)
            {
                byId[version.RefundId] = version;
            }
        }

        return [.. byId.Values];
    }

    private static int Compare(RefundRecord left, RefundRecord right)
    {
        var byTime = Latest(left).CompareTo(Latest(right));
        if (byTime != 0)
        {
            return byTime;
        }

        var bySettled = (left.Status != RefundStatus.Pending).CompareTo(right.Status != RefundStatus.Pending);
        if (bySettled != 0)
        {
            return bySettled;
        }

        var byCells = Filled(left).CompareTo(Filled(right));
        return byCells != 0 ? byCells : Encode(left, new ByteWriter()).AsSpan().SequenceCompareTo(Encode(right, new ByteWriter()));
    }

    private static Instant Latest(RefundRecord refund) => refund.CompletedAt > refund.AppliedAt ? refund.CompletedAt.Value : refund.AppliedAt;

    private static int Filled(RefundRecord refund) =>
        (refund.LineId is null ? 0 : 1) + (refund.CompletedAt is null ? 0 : 1) + (refund.Quantity is null ? 0 : 1) + (refund.Reason is null ? 0 : 1)
        + (refund.Stage == RefundStage.Unknown ? 0 : 1) + (refund.Responsibility == Responsibility.Unknown ? 0 : 1);
}
