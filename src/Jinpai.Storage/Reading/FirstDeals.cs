using System.Runtime.InteropServices;
using Jinpai.Storage.Facts;

namespace Jinpai.Storage.Reading;

/// <summary>Of many deals the first ones in an order. Memory for twice as many, however many come.</summary>
/// <param name="choice">Which deals, in which order.</param>
/// <param name="most">How many are kept.</param>
internal sealed class FirstDeals(DealChoice choice, int most)
{
    private const int Room = 1024;
    private readonly List<Row> _rows = [];
    private Row? _last;

    private readonly record struct Row(long Key, string Text, long Id);

    /// <summary>How many came, kept or not.</summary>
    public int Count { get; private set; }

    /// <param name="head">One that the choice has.</param>
    /// <param name="id">See <see cref="DealList.Ids"/>.</param>
    public void Add(in DealHead head, long id)
    {
        Count++;
        var key = choice.KeyOf(in head);
        if (most == 0 || (_last is { } last && (choice.IsDescending ? key < last.Key : key > last.Key)))
        {
            return;
        }

        _rows.Add(new Row(key, choice.TextOf(in head), id));
        if (_rows.Count >= (2L * most) + Room)
        {
            Cut();
            _last = _rows[^1];
        }
    }

    /// <summary>The first ones, in order.</summary>
    public IEnumerable<long> Take()
    {
        Cut();
        return _rows.Select(row => row.Id);
    }

    private void Cut()
    {
        _rows.Sort(choice.IsDescending ? (left, right) => Compare(right, left) : Compare);
        if (_rows.Count > most)
        {
            CollectionsMarshal.SetCount(_rows, most);
        }
    }

    private static int Compare(Row left, Row right) => left.Key != right.Key ? left.Key.CompareTo(right.Key) : string.CompareOrdinal(left.Text, right.Text);
}
