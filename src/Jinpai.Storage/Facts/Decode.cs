using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Facts;

/// <summary>Decodes one fact of a pack.</summary>
internal delegate T Decode<out T>(ReadOnlySpan<byte> bytes, string owner, BusinessDay day, BuyerKey buyer);

/// <summary>The decoder of each kind.</summary>
internal static class FactDecoders
{
    public static ReceptionFact Reception(ReadOnlySpan<byte> bytes, string owner, BusinessDay day, BuyerKey buyer)
    {
        var reader = new ByteReader(bytes);
        return FactCodec.ReadReception(ref reader, owner, day, buyer);
    }

    public static FunnelFact Funnel(ReadOnlySpan<byte> bytes, string owner, BusinessDay day, BuyerKey buyer)
    {
        var reader = new ByteReader(bytes);
        return FactCodec.ReadFunnel(ref reader, owner, day, buyer);
    }

    public static LossFact Loss(ReadOnlySpan<byte> bytes, string owner, BusinessDay day, BuyerKey buyer)
    {
        var reader = new ByteReader(bytes);
        return FactCodec.ReadLoss(ref reader, owner, day, buyer);
    }

    public static FaultFact Fault(ReadOnlySpan<byte> bytes, string owner, BusinessDay day, BuyerKey buyer)
    {
        var reader = new ByteReader(bytes);
        return FactCodec.ReadFault(ref reader, owner, day, buyer);
    }
}
