namespace Jinpai.Storage.Segments;

/// <summary>Gives each distinct name an index, without a string for a name that it knows.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _names = [];

    public NameTable()
    {
        _lookup = _indexes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Names => _names;
    public int Count => _names.Count;

    public int IndexOf(ReadOnlySpan<char> name)
    {
        if (_lookup.TryGetValue(name, out var index))
        {
            return index;
        }

        var text = name.ToString();
        index = _names.Count;
        _names.Add(text);
        _indexes.Add(text, index);
        return index;
    }
}
