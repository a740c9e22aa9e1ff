using System.Runtime.InteropServices;
using System.Text;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Facts;

/// <summary>Deals of one day of lists while they are collected; used again for those that come after a pack was made.</summary>
internal sealed class DealPackBuilder
{
    private readonly ByteWriter _heads = new();
    private readonly ByteWriter _details = new();
    private readonly DealAgents _agents = new();
    private readonly List<uint> _names = [];
    private char[] _name = new char[64];
    private (int First, int Last) _created = (int.MaxValue, int.MinValue);
    private (long First, long Last) _at = (long.MaxValue, long.MinValue);
    private int _lastDay;
    private int _sales;

    public int Count { get; private set; }

    /// <param name="head">Of the deal.</param>
    /// <param name="detail">What <see cref="DealCodec"/> wrote of it.</param>
    public void Add(in DealHead head, ReadOnlySpan<byte> detail)
    {
        head.Write(_heads, _agents);
        _details.Count(detail.Length);
        _details.Bytes(detail);
        _names.Add(HashOf(head.Order));
        _names.Add(HashOf(head.Buyer));
        _created = (Math.Min(_created.First, head.CreatedDay.Number), Math.Max(_created.Last, head.CreatedDay.Number));
        _at = (Math.Min(_at.First, head.At.UnixMilliseconds), Math.Max(_at.Last, head.At.UnixMilliseconds));
        _lastDay = Math.Max(_lastDay, head.LastDay);
        _sales += head.IsSale ? 1 : 0;
        Count++;
    }

    /// <summary>What was added, and begins anew.</summary>
    public DealPack Take(int day)
    {
        var heads = new ByteWriter(_heads.Length + 256);
        heads.Count(_agents.Names.Count);
        foreach (var agent in _agents.Names)
        {
            heads.Text(agent);
        }

        heads.Bytes(_heads.Written);
        var pack = new DealPack(day, _lastDay, _created.First, _created.Last, _at.First, _at.Last, Count, _sales, BuyerHashes.Encode(CollectionsMarshal.AsSpan(_names)), heads.ToArray(), _details.ToArray());
        _heads.Clear();
        _details.Clear();
        _agents.Clear();
        _names.Clear();
        _created = (int.MaxValue, int.MinValue);
        _at = (long.MaxValue, long.MinValue);
        (_lastDay, _sales, Count) = (0, 0, 0);
        return pack;
    }

    private uint HashOf(ReadOnlySpan<byte> name)
    {
        if (_name.Length < name.Length)
        {
            _name = new char[name.Length * 2];
        }

        return BuyerHash.ShortOf(_name.AsSpan(0, Encoding.UTF8.GetChars(name, _name)));
    }
}
