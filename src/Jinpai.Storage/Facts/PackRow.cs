using System.Globalization;
using Jinpai.Core;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Facts;

/// <summary>One stored pack.</summary>
internal sealed record PackRow(PackKind Kind, string Owner, int Day, int Count, byte[] Buyers, byte[] Pack)
{
    public delegate void Take(BuyerKey buyer, ReadOnlySpan<byte> fact);

    public delegate void TakeBytes(ReadOnlySpan<byte> buyer, ReadOnlySpan<byte> fact);

    public delegate void TakeName(ReadOnlySpan<char> buyer, ReadOnlySpan<byte> fact);

    /// <summary>False: none of those who are looked for on its day is in it. True: one may be.</summary>
    /// <param name="firstDays">See <see cref="BuyerHashes.FirstDays"/>.</param>
    public bool MayHold(Dictionary<uint, int> firstDays) => BuyerHashes.MayHoldAny(Buyers, firstDays, Day, Place);

    public void ForEach(Take take)
    {
        var reader = new ByteReader(Pack, Place);
        while (!reader.IsAtEnd)
        {
            var buyer = new BuyerKey(reader.Text());
            take(buyer, reader.Bytes(reader.Count()));
        }
    }

    /// <summary>The same, of each buyer the key in UTF-8.</summary>
    public static void ForEachBytes(ReadOnlySpan<byte> pack, TakeBytes take)
    {
        var reader = new ByteReader(pack, Tables.FactPacks);
        while (!reader.IsAtEnd)
        {
            var buyer = reader.Bytes(reader.Count());
            take(buyer, reader.Bytes(reader.Count()));
        }
    }

    /// <summary>The same, without a string for each buyer.</summary>
    public void ForEachName(TakeName take)
    {
        var reader = new ByteReader(Pack, Place);
        var name = new char[64];
        while (!reader.IsAtEnd)
        {
            var length = reader.Text(ref name);
            take(name.AsSpan(0, length), reader.Bytes(reader.Count()));
        }
    }

    /// <summary>Facts of one buyer alone.</summary>
    public IEnumerable<T> Of<T>(BuyerKey wanted, Decode<T> decode)
    {
        var facts = new List<T>();
        ForEachName((buyer, bytes) =>
        {
            if (buyer.SequenceEqual(wanted.Value))
            {
                facts.Add(decode(bytes, Owner, new BusinessDay(Day), wanted));
            }
        });
        return facts;
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
