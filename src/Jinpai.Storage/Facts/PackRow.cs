using System.Globalization;
using System.Runtime.InteropServices;
using Jinpai.Core;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Facts;

/// <summary>One stored pack.</summary>
internal sealed record PackRow(PackKind Kind, string Owner, int Day, int Count, byte[] Buyers, byte[] Pack)
{
    public delegate void Take(BuyerKey buyer, ReadOnlySpan<byte> fact);

    /// <summary>False: none of them is in it. True: one may be.</summary>
    public bool MayHold(IReadOnlySet<uint> hashes)
    {
        if (Buyers.Length % sizeof(uint) != 0)
        {
            throw new DamagedContentException(Place, "a list of buyers that ends too early");
        }

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
        var reader = new ByteReader(Pack, Place);
        while (!reader.IsAtEnd)
        {
            var buyer = new BuyerKey(reader.Text());
            take(buyer, reader.Bytes(reader.Count()));
        }
    }

    public List<T> Read<T>(Decode<T> decode)
    {
        try
        {
            var facts = new List<T>();
            ForEach((buyer, bytes) => facts.Add(decode(bytes, Owner, new BusinessDay(Day), buyer)));
            return facts;
        }
        catch (DamagedContentException damaged) when (damaged.Place != Place)
        {
            throw damaged.In(Place);
        }
    }

    private string Place => string.Create(CultureInfo.InvariantCulture, $"{Tables.FactPacks} ({Kind}, {Owner}, {new BusinessDay(Day)})");
}
