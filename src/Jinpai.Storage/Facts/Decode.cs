using Jinpai.Core;
using Jinpai.Metrics.Query;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Facts;

/// <summary>Decodes one fact of a pack.</summary>
internal delegate T Decode<out T>(ReadOnlySpan<byte> bytes, string owner, BusinessDay day, BuyerKey buyer);

/// <summary>The decoder of each kind.</summary>
internal static class FactDecoders
{
    public static ReceptionFact Reception(ReadOnlySpan<byte> bytes, string owner, BusinessDay day, BuyerKey buyer)
    {
        var reader = new ByteReader(bytes, Tables.FactPacks);
        var fact = FactCodec.ReadReception(ref reader, owner, day, buyer);
        reader.End();
        return fact;
    }

    /// <summary>See <see cref="FactCodec.ReadReceptionHead"/>.</summary>
    public static ReceptionFact ReceptionHead(ReadOnlySpan<byte> bytes, string owner, BusinessDay day, BuyerKey buyer)
    {
        var reader = new ByteReader(bytes, Tables.FactPacks);
        return FactCodec.ReadReceptionHead(ref reader, owner, day, buyer);
    }

    public static FunnelFact Funnel(ReadOnlySpan<byte> bytes, string owner, BusinessDay day, BuyerKey buyer)
    {
        var reader = new ByteReader(bytes, Tables.FactPacks);
        var fact = FactCodec.ReadFunnel(ref reader, owner, day, buyer);
        reader.End();
        return fact;
    }

    public static BuyerDeeds Deeds(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes, Tables.FactPacks);
        var deeds = reader.Byte();
        reader.End();
        return deeds is > 0 and < (byte)BuyerDeeds.SoldTo ? (BuyerDeeds)deeds : throw reader.Damage("deeds that there are none of");
    }

    public static LossFact Loss(ReadOnlySpan<byte> bytes, string owner, BusinessDay day, BuyerKey buyer)
    {
        var reader = new ByteReader(bytes, Tables.FactPacks);
        var fact = FactCodec.ReadLoss(ref reader, owner, day, buyer);
        reader.End();
        return fact;
    }

    public static FaultFact Fault(ReadOnlySpan<byte> bytes, string owner, BusinessDay day, BuyerKey buyer)
    {
        var reader = new ByteReader(bytes, Tables.FactPacks);
        var fact = FactCodec.ReadFault(ref reader, owner, day, buyer);
        reader.End();
        return fact;
    }
}
