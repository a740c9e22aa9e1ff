using System.Buffers.Binary;
using Jinpai.Core;

namespace Jinpai.Import.Reading;

/// <summary>Names of one column that were looked at and found sound, by their bytes: a few thousand places, each for the last name that fell on it twice.</summary>
internal sealed class KnownNames
{
    private const int Places = 4096;
    private const int Longest = 64;
    private readonly Entry[] _entries = new Entry[Places];

    private struct Entry
    {
        public ulong Hash;
        public byte[]? Bytes;
        public string Name;
    }

    public bool TryFind(ReadOnlySpan<byte> bytes, out string name)
    {
        var hash = HashOf(bytes);
        ref readonly var entry = ref _entries[hash % Places];
        name = entry.Name;
        return entry.Hash == hash && entry.Bytes is { } known && bytes.SequenceEqual(known);
    }

    /// <summary>A name that comes once costs nothing: it is kept when it comes again.</summary>
    public void Add(ReadOnlySpan<byte> bytes, ReadOnlySpan<char> name)
    {
        if (bytes.Length > Longest)
        {
            return;
        }

        var hash = HashOf(bytes);
        ref var entry = ref _entries[hash % Places];
        entry = entry.Hash == hash ? new Entry { Hash = hash, Bytes = bytes.ToArray(), Name = name.ToString() } : new Entry { Hash = hash, Name = "" };
    }

    /// <summary>Nothing is stored by it, and two names of one hash only take turns: it is quick before all. The last eight bytes may overlap those before.</summary>
    private static ulong HashOf(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length;
        if (bytes.Length < sizeof(ulong))
        {
            foreach (var value in bytes)
            {
                hash = (hash << 8) | value;
            }

            return QuickHash.Mix(hash);
        }

        for (var rest = bytes; rest.Length > sizeof(ulong); rest = rest[sizeof(ulong)..])
        {
            hash = QuickHash.Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest));
        }

        return QuickHash.Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]));
    }
}
