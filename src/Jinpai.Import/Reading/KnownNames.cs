using Jinpai.Core;

namespace Jinpai.Import.Reading;

/// <summary>Names that were looked at and found sound, by their bytes: a few thousand places, each for the last name that fell on it twice.</summary>
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

    public bool TryFind(int field, ReadOnlySpan<byte> bytes, out string name)
    {
        var hash = HashOf(field, bytes);
        ref readonly var entry = ref _entries[hash % Places];
        name = entry.Name;
        return entry.Hash == hash && entry.Bytes is { } known && bytes.SequenceEqual(known);
    }

    /// <summary>A name that comes once costs nothing: it is kept when it comes again.</summary>
    public void Add(int field, ReadOnlySpan<byte> bytes, ReadOnlySpan<char> name)
    {
        if (bytes.Length > Longest)
        {
            return;
        }

        var hash = HashOf(field, bytes);
        ref var entry = ref _entries[hash % Places];
        entry = entry.Hash == hash ? new Entry { Hash = hash, Bytes = bytes.ToArray(), Name = name.ToString() } : new Entry { Hash = hash, Name = "" };
    }

    private static ulong HashOf(int field, ReadOnlySpan<byte> bytes) => StableHash.Of(bytes, (ulong)field + 1);
}
