using Jinpai.Core;

namespace Jinpai.Metrics.Query;

/// <summary>Gives each name a number, counted from 0 in the order in which they come. Names are UTF-8, and no string is made of any.</summary>
internal sealed class NameNumbers
{
    // Open addressing: at the place of its hash or behind it stands a name's number and one. Never more than half are taken.
    private (uint Hash, int Number)[] _places = new (uint, int)[1 << 10];
    private int[] _ends = new int[1 << 9];
    private byte[] _names = new byte[1 << 13];

    public int Count { get; private set; }

    public int Of(ReadOnlySpan<byte> name)
    {
        var hash = unchecked((uint)StableHash.Of(name));
        var place = PlaceOf(hash, name);
        if (_places[place].Number == 0)
        {
            Add(name);
            _places[place] = (hash, Count);
            if (Count > _places.Length / 2)
            {
                Widen();
            }

            return Count - 1;
        }

        return _places[place].Number - 1;
    }

    /// <summary>Where the name stands, or would.</summary>
    private int PlaceOf(uint hash, ReadOnlySpan<byte> name)
    {
        var places = _places;
        var place = (int)(hash & (uint)(places.Length - 1));
        while (places[place].Number is not 0 and var number && !(places[place].Hash == hash && NameOf(number - 1).SequenceEqual(name)))
        {
            place = (place + 1) & (places.Length - 1);
        }

        return place;
    }

    private ReadOnlySpan<byte> NameOf(int number)
    {
        var begin = number == 0 ? 0 : _ends[number - 1];
        return _names.AsSpan(begin, _ends[number] - begin);
    }

    private void Add(ReadOnlySpan<byte> name)
    {
        var begin = Count == 0 ? 0 : _ends[Count - 1];
        if (_names.Length - begin < name.Length)
        {
            Array.Resize(ref _names, checked(Math.Max(begin + name.Length, _names.Length * 2)));
        }

        if (_ends.Length == Count)
        {
            Array.Resize(ref _ends, Count * 2);
        }

        name.CopyTo(_names.AsSpan(begin));
        _ends[Count++] = begin + name.Length;
    }

    private void Widen()
    {
        var old = _places;
        _places = new (uint, int)[old.Length * 2];
        foreach (var (hash, number) in old)
        {
            if (number == 0)
            {
                continue;
            }

            var place = (int)(hash & (uint)(_places.Length - 1));
            while (_places[place].Number != 0)
            {
                place = (place + 1) & (_places.Length - 1);
            }

            _places[place] = (hash, number);
        }
    }
}
