using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Orders;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Records;

/// <summary>Order snapshots as bytes. Equal snapshots give equal bytes: the line in the file is left out.</summary>
/// <remarks>
/// What only exports of platforms have stands behind the lines, and only where there is any, and what they say of refunds behind that: bytes written before still say the same,
/// and what says nothing new is written as it was.
/// </remarks>
internal static class OrderCodec
{
    private const int LeastOfLine = 8;

    // Where texts stand that are the same in the next export of an order.
    private const int IdPlace = 0;
    private const int BuyerPlace = 1;
    private const int FirstLinePlace = 2;

    public static byte[] Encode(OrderSnapshot order, ByteWriter writer)
    {
        writer.Clear();
        writer.Text(order.Id.Value);
        writer.Text(order.Buyer.Value);
        writer.Signed(order.CreatedAt.UnixMilliseconds);
        foreach (var instant in (ReadOnlySpan<Instant?>)[order.DepositPaidAt, order.PaidAt, order.ShippedAt, order.FinishedAt, order.ClosedAt])
        {
            writer.Optional(instant?.UnixMilliseconds);
        }

        writer.Byte((byte)order.Status);
        writer.Optional(order.PostFee?.MinorUnits);
        writer.Optional(order.DepositAmount?.MinorUnits);
        writer.OptionalText(order.Flag);
        writer.Byte(Choice(order.IsPresale));
        writer.Byte(Choice(order.IsCashOnDelivery));
        writer.Byte(Choice(order.IsFake));
        writer.Count(order.Lines.Count);
        foreach (var line in order.Lines)
        {
            writer.Text(line.LineId);
            writer.OptionalText(line.ProductId);
            writer.OptionalText(line.Title);
            writer.Signed(line.Quantity);
            writer.Optional(line.UnitPrice?.MinorUnits);
            writer.Signed(line.PaidAmount.MinorUnits);
            writer.Signed(line.DiscountFee.MinorUnits);
            writer.Signed(line.AdjustFee.MinorUnits);
        }

        var saysRefunds = order.Refunded is not null || order.Lines.Any(line => line.Refunded is not null);
        if (saysRefunds || order.IsOfLinesOnly || order.OtherBuyerKey is not null || order.Totals is not null)
        {
            EncodeWhole(order, writer);
        }

        if (saysRefunds)
        {
            writer.Optional(order.Refunded?.MinorUnits);
            foreach (var line in order.Lines)
            {
                writer.Optional(line.Refunded?.MinorUnits);
            }
        }

        return writer.ToArray();
    }

    /// <summary>Where the order's id stands in the bytes of an export.</summary>
    /// <param name="bytes">What <see cref="Encode"/> gave.</param>
    public static Range IdOf(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes, Tables.Orders);
        var length = reader.Count();
        var start = reader.Position;
        reader.Skip(length);
        return start..reader.Position;
    }

    /// <param name="bytes">What <see cref="Encode"/> gave.</param>
    public static OrderSnapshot Decode(ReadOnlySpan<byte> bytes)
    {
        var arena = new OrderArena();
        Decode(bytes, arena, texts: null);
        return arena.ToSnapshot(in arena.Exports[0]);
    }

    /// <param name="bytes">What <see cref="Encode"/> gave.</param>
    /// <param name="arena">Takes the export.</param>
    /// <param name="texts">Whoever reads many orders gives the same for all of them.</param>
    public static void Decode(ReadOnlySpan<byte> bytes, OrderArena arena, TextCache? texts)
    {
        var reader = new ByteReader(bytes, Tables.Orders);
        var export = new OrderExport
        {
            Id = new OrderId(reader.Text(texts, IdPlace)),
            Buyer = new BuyerKey(reader.Text(texts, BuyerPlace)),
            CreatedAt = reader.AtOrUnknown(),
            DepositPaidAt = reader.OptionalAt(),
            PaidAt = reader.OptionalAt(),
            ShippedAt = reader.OptionalAt(),
            FinishedAt = reader.OptionalAt(),
            ClosedAt = reader.OptionalAt(),
            Status = reader.Choice<OrderStatus>(),
            PostFee = Amount(reader.Optional()),
            DepositAmount = Amount(reader.Optional()),
            Flag = reader.OptionalText(texts),
            IsPresale = Choice(ref reader),
            IsCashOnDelivery = Choice(ref reader),
            IsFake = Choice(ref reader),
        };
        var lines = arena.Add(in export, reader.Count(LeastOfLine));
        DecodeLines(ref reader, texts, lines);
        if (!reader.IsAtEnd)
        {
            arena.Replace(DecodeWhole(ref reader, in export));
        }

        if (!reader.IsAtEnd)
        {
            arena.Replace(arena.Exports[^1] with { Refunded = Amount(reader.Optional()) });
            foreach (ref var line in lines)
            {
                line = line with { Refunded = Amount(reader.Optional()) };
            }
        }

        reader.End();
    }

    private static void EncodeWhole(OrderSnapshot order, ByteWriter writer)
    {
        writer.Byte(order.IsOfLinesOnly ? (byte)1 : (byte)0);
        writer.OptionalText(order.OtherBuyerKey?.Value);
        writer.Byte(order.Totals is null ? (byte)0 : (byte)1);
        if (order.Totals is { } totals)
        {
            writer.Signed(totals.Paid.MinorUnits);
            writer.Optional(totals.Due?.MinorUnits);
            writer.Optional(totals.Quantity);
            writer.OptionalText(totals.Title);
        }
    }

    private static OrderExport DecodeWhole(ref ByteReader reader, in OrderExport export) => export with
    {
        IsOfLinesOnly = reader.Flag(),
        OtherBuyerKey = !reader.IsAtEnd && reader.OptionalText() is { } key ? new BuyerKey(key) : null,
        Totals = reader.IsAtEnd || !reader.Flag() ? null : new OrderTotals(new Money(reader.Signed()), Amount(reader.Optional()), reader.Optional(), reader.OptionalText()),
    };

    private static void DecodeLines(ref ByteReader reader, TextCache? texts, scoped Span<OrderLine> lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new OrderLine(reader.Text(texts, FirstLinePlace + i), reader.OptionalText(texts), reader.OptionalText(texts), reader.Signed(), Amount(reader.Optional()), new Money(reader.Signed()), new Money(reader.Signed()), new Money(reader.Signed()));
        }
    }

    private static Money? Amount(long? value) => value is null ? null : new Money(value.Value);
    private static byte Choice(bool? value) => value switch { null => 0, false => 1, true => 2 };
    private static bool? Choice(ref ByteReader reader) => reader.Byte() switch { 0 => null, 1 => false, 2 => true, var other => throw reader.Damage($"{other} is neither yes nor no") };
}
