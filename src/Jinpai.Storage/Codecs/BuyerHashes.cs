using System.Runtime.InteropServices;
using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Codecs;

/// <summary>Who may be in a pack or a segment: sorted short hashes of buyers, four bytes each. It never denies one who is there.</summary>
internal static class BuyerHashes
{
    /// <param name="hashes">In any order, some perhaps several times; they are sorted in place.</param>
    public static byte[] Encode(Span<uint> hashes)
    {
        hashes.Sort();
        var count = 0;
        foreach (var hash in hashes)
        {
            if (count == 0 || hashes[count - 1] != hash)
            {
                hashes[count++] = hash;
            }
        }

        return MemoryMarshal.AsBytes(hashes[..count]).ToArray();
    }

    /// <summary>False: the buyer is not in it. True: may be.</summary>
    /// <param name="encoded">What <see cref="Encode"/> gave.</param>
    /// <param name="hash">The buyer's.</param>
    /// <param name="place">Where it was read, for what is said of damage.</param>
    public static bool MayHold(ReadOnlySpan<byte> encoded, uint hash, string place) => Of(encoded, place).BinarySearch(hash) >= 0;

    /// <summary>For <see cref="MayHoldAny"/>: by hash the earliest day from which on one of its buyers is looked for.</summary>
    public static Dictionary<uint, int> FirstDays(IEnumerable<KeyValuePair<string, int>> firstDayOf)
    {
        var days = new Dictionary<uint, int>();
        foreach (var (buyer, day) in firstDayOf)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(days, BuyerHash.ShortOf(buyer), out var isKnown);
            known = isKnown ? Math.Min(known, day) : day;
        }

        return days;
    }

    /// <summary>False: none of the buyers who are looked for on the day is in it. True: one may be.</summary>
    /// <param name="encoded">What <see cref="Encode"/> gave.</param>
    /// <param name="firstDays">See <see cref="FirstDays"/>.</param>
    /// <param name="day">The day.</param>
    /// <param name="place">Where it was read, for what is said of damage.</param>
    public static bool MayHoldAny(ReadOnlySpan<byte> encoded, Dictionary<uint, int> firstDays, int day, string place)
    {
        foreach (var hash in Of(encoded, place))
        {
            if (firstDays.TryGetValue(hash, out var first) && first <= day)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those of the buyers who may be in it.</summary>
    /// <param name="encoded">What <see cref="Encode"/> gave.</param>
    /// <param name="buyers">By hash.</param>
    /// <param name="place">Where it was read, for what is said of damage.</param>
    public static IReadOnlyList<string> Among(ReadOnlySpan<byte> encoded, ILookup<uint, string> buyers, string place)
    {
        var among = new List<string>();
        foreach (var hash in Of(encoded, place))
        {
            among.AddRange(buyers[hash]);
        }

        return among;
    }

    private static ReadOnlySpan<uint> Of(ReadOnlySpan<byte> encoded, string place) => encoded.Length % sizeof(uint) == 0
        ? MemoryMarshal.Cast<byte, uint>(encoded)
        : throw new DamagedContentException(place, "a list of buyers that ends too early");
}
