using System.Runtime.InteropServices;
using Jinpai.Core;

namespace Jinpai.Storage.Segments;

/// <summary>Gives each distinct name an index, without a string for a name that it knows.</summary>
internal sealed class NameTable
{
    private const int Places = 4096;
    private const int CharactersOfPlace = 4;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _names = [];

    /// <summary>Index + 1 of the name that came last of all that fall on the place: people who talk now come again and again.</summary>
    private readonly int[] _last = new int[Places];

    public NameTable()
    {
        _lookup = _indexes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Names => _names;
    public int Count => _names.Count;

    public int IndexOf(ReadOnlySpan<char> name)
    {
        ref var last = ref _last[PlaceOf(name)];
        if (last > 0 && name.SequenceEqual(_names[last - 1]))
        {
            return last - 1;
        }

        if (!_lookup.TryGetValue(name, out var index))
        {
            var text = name.ToString();
            index = _names.Count;
            _names.Add(text);
            _indexes.Add(text, index);
        }

        last = index + 1;
        return index;
    }

    /// <summary>By the last characters: names of one shop begin alike.</summary>
    private static int PlaceOf(ReadOnlySpan<char> name)
    {
        if (name.Length < CharactersOfPlace)
        {
            return name.IsEmpty ? 0 : name[^1] % Places;
        }

        return (int)(QuickHash.Mix(MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(name[^CharactersOfPlace..]))) % Places);
    }
}
