using Jinpai.Core;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Facts;

/// <summary>Facts of one kind, owner and day while they are collected.</summary>
internal sealed class PackBuilder
{
    private readonly ByteWriter _pack = new();
    private readonly HashSet<uint> _buyers = [];

    public int Count { get; private set; }
    public int Length => _pack.Length;

    public void Add(BuyerKey buyer, ReadOnlySpan<byte> fact)
    {
        _pack.Text(buyer.Value);
        _pack.Count(fact.Length);
        _pack.Bytes(fact);
        _buyers.Add(BuyerHash.ShortOf(buyer.Value));
        Count++;
    }

    public PackRow ToRow(PackKind kind, string owner, int day) => new(kind, owner, day, Count, BuyerHashes.Encode([.. _buyers]), _pack.ToArray());
}
