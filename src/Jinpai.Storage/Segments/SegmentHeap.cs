namespace Jinpai.Storage.Segments;

/// <summary>Segments that are walked through side by side: on top the one whose buyer comes first by the key's bytes, of several of one buyer the one that was added first.</summary>
internal sealed class SegmentHeap<T>(Func<T, SegmentCursor> cursorOf)
    where T : class
{
    private readonly List<T> _segments = [];

    // As a heap: beside each segment's cursor its number, by which ties are broken.
    private readonly List<(SegmentCursor Cursor, int Number)> _heap = [];

    public bool IsEmpty => _heap.Count == 0;

    public T Top => _segments[_heap[0].Number];

    public void Clear()
    {
        _segments.Clear();
        _heap.Clear();
    }

    /// <summary>One that has buyers, and stands before its first.</summary>
    public void Add(T segment)
    {
        var cursor = cursorOf(segment);
        if (!cursor.MoveNext())
        {
            return;
        }

        _heap.Add((cursor, _segments.Count));
        _segments.Add(segment);
        var at = _heap.Count - 1;
        while (at > 0 && IsBefore(at, (at - 1) / 2))
        {
            Swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    /// <summary>The segment on top goes to its next buyer, or leaves if there is none.</summary>
    public void Advance()
    {
        if (!_heap[0].Cursor.MoveNext())
        {
            _heap[0] = _heap[^1];
            _heap.RemoveAt(_heap.Count - 1);
        }

        var at = 0;
        while ((2 * at) + 1 < _heap.Count)
        {
            var child = (2 * at) + 1;
            child = child + 1 < _heap.Count && IsBefore(child + 1, child) ? child + 1 : child;
            if (!IsBefore(child, at))
            {
                return;
            }

            Swap(child, at);
            at = child;
        }
    }

    private bool IsBefore(int left, int right)
    {
        var compared = _heap[left].Cursor.CompareKeys(_heap[right].Cursor);
        return compared != 0 ? compared < 0 : _heap[left].Number < _heap[right].Number;
    }

    private void Swap(int left, int right) => (_heap[left], _heap[right]) = (_heap[right], _heap[left]);
}
