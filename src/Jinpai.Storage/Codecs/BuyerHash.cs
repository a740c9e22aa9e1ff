using System.Text;
using Jinpai.Core;

namespace Jinpai.Storage.Codecs;

/// <summary>Where a buyer's data lies: hashes that are stored and must never change.</summary>
internal static class BuyerHash
{
    /// <summary>The bucket of a buyer key (spec 6.3): hash of its UTF-8 bytes mod 64.</summary>
    public static int BucketOf(string buyer)
    {
        Span<byte> small = stackalloc byte[256];
        var bytes = Encoding.UTF8.GetByteCount(buyer) <= small.Length ? small[..Encoding.UTF8.GetBytes(buyer, small)] : Encoding.UTF8.GetBytes(buyer);
        return (int)(StableHash.Of(bytes) % Segments.SegmentLayout.BucketCount);
    }

    /// <summary>A short hash by which a pack says who may be in it.</summary>
    public static uint ShortOf(ReadOnlySpan<char> buyer) => unchecked((uint)StableHash.Of(buyer));
}
