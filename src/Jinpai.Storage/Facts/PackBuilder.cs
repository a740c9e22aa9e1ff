using System.Runtime.InteropServices;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Facts;

/// <summary>Facts of one kind, owner and day while they are collected; used again for those that come after a pack was made.</summary>
internal sealed class PackBuilder
{
    private readonly ByteWriter _pack = new();
    private readonly List<uint> _buyers = [];

    public int Count { get; private set; }
    public int Length => _pack.Length;

    public void Add(PackedBuyer buyer, ReadOnlySpan<byte> fact)
    {
        _pack.Bytes(buyer.Name);
        _pack.Count(fact.Length);
        _pack.Bytes(fact);
        Count++;

        // A buyer's facts come one after the other.
        if (_buyers.Count == 0 || _buyers[^1] != buyer.Hash)
        {
            _buyers.Add(buyer.Hash);
        }
    }

    /// <summary>What was added, and begins anew.</summary>
    public PackRow Take(PackKind kind, string owner, int day)
    {
        var row = new PackRow(kind, owner, day, Count, BuyerHashes.Encode(CollectionsMarshal.AsSpan(_buyers)), _pack.ToArray());
        _pack.Clear();
        _buyers.Clear();
        Count = 0;
        return row;
    }
}
