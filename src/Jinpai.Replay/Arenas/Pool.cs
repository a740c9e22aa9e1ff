namespace Jinpai.Replay.Arenas;

/// <summary>Objects that are used again for the next buyer: a replay of tens of millions of messages must not make any for each conversation. Not for parallel use.</summary>
internal sealed class Pool<T>
    where T : class, new()
{
    private readonly List<T> _items = [];
    private int _used;

    /// <summary>One that nobody uses now, as its last user left it.</summary>
    public T Take()
    {
        if (_used == _items.Count)
        {
            _items.Add(new T());
        }

        return _items[_used++];
    }

    /// <summary>All that were taken are free again.</summary>
    public void Reset() => _used = 0;
}
