using Jinpai.Replay.Facts;

namespace Jinpai.Storage.Facts;

/// <summary>A deal, and all of it with its credits as it is stored: whether two are the same is asked of the bytes.</summary>
internal sealed record StoredDeal(DealFact Deal, byte[] Detail)
{
    public static StoredDeal Of(ReadOnlySpan<byte> detail) => new(DealCodec.Read(detail).Deal, detail.ToArray());

    public bool IsSame(StoredDeal other) => Detail.AsSpan().SequenceEqual(other.Detail);
}
