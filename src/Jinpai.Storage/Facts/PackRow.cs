using System.Runtime.InteropServices;
using Jinpai.Core;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Facts;

/// <summary>One stored pack.</summary>
internal sealed record PackRow(PackKind Kind, string Owner, int Day, int Count, byte[] Buyers, byte[] Pack)
{
    public delegate void Take(BuyerKey buyer, ReadOnlySpan<byte> fact);

    /// <summary>False: none of them is in it. True: one may be.</summary>
    public bool MayHold(IReadOnlySet<uint> hashes)
    {
        foreach (var hash in MemoryMarshal.Cast<byte, uint>(Buyers))
        {
            if (hashes.Contains(hash))
            {
                return true;
            }
        }

        return false;
    }

    public void ForEach(Take take)
    {
        var reader = new ByteReader(Pack);
        while (!reader.IsAtEnd)
        {
            var buyer = new BuyerKey(reader.Text());
            take(buyer, reader.Bytes(reader.Count()));
        }
    }

    public List<T> Read<T>(Decode<T> decode)
    {
        var facts = new List<T>(Count);
        ForEach((buyer, bytes) => facts.Add(decode(bytes, Owner, new BusinessDay(Day), buyer)));
        return facts;
    }
}
