using System.Text;
using Jinpai.Core;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Records;

namespace Jinpai.Storage.Replaying;

/// <summary>Exports of many orders as they are stored, brought together order by order: they come file by file. Its arrays serve bucket after bucket. Not for parallel use.</summary>
internal sealed class ExportRows
{
    private readonly ByteWriter _bytes = new(1 << 16);
    private readonly List<Row> _rows = [];
    private ulong[] _hashes = [];
    private int[] _order = [];

    private readonly record struct Row(int Start, int Length, int IdStart, int IdLength);

    public int Count => _rows.Count;

    /// <summary>The n-th in their new order, after <see cref="Sort"/>; it holds until <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> this[int index] => _rows[_order[index]] is var row ? _bytes.Written.Slice(row.Start, row.Length) : [];

    public void Clear()
    {
        _bytes.Clear();
        _rows.Clear();
    }

    /// <param name="export">What <see cref="OrderCodec.Encode"/> gave; it is copied.</param>
    public void Add(ReadOnlySpan<byte> export)
    {
        var id = OrderCodec.IdOf(export);
        _rows.Add(new Row(_bytes.Length, export.Length, _bytes.Length + id.Start.Value, id.End.Value - id.Start.Value));
        _bytes.Bytes(export);
    }

    /// <summary>Of the orders that are there, each once.</summary>
    public IReadOnlyCollection<string> Ids()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            ids.Add(Encoding.UTF8.GetString(IdOf(i)));
        }

        return ids;
    }

    /// <summary>Exports of an order stand side by side then, in the order in which they came; which order comes first says nothing.</summary>
    public void Sort()
    {
        if (_order.Length < Count)
        {
            Array.Resize(ref _hashes, Count * 2);
            Array.Resize(ref _order, Count * 2);
        }

        for (var i = 0; i < Count; i++)
        {
            _hashes[i] = StableHash.Of(IdOf(i));
            _order[i] = i;
        }

        Array.Sort(_hashes, _order, 0, Count);
        for (var first = 0; first < Count;)
        {
            var end = first + 1;
            while (end < Count && _hashes[end] == _hashes[first])
            {
                end++;
            }

            // Two ids of one hash are kept apart as well.
            _order.AsSpan(first, end - first).Sort(Compare);
            first = end;
        }
    }

    private ReadOnlySpan<byte> IdOf(int row) => _bytes.Written.Slice(_rows[row].IdStart, _rows[row].IdLength);

    private int Compare(int left, int right) => IdOf(left).SequenceCompareTo(IdOf(right)) is var ids && ids != 0 ? ids : left.CompareTo(right);
}
