namespace Jinpai.Web.Shared.Keeping;

/// <summary>The room for answers that are kept: one for all shops and all kinds of answers, with so many bytes however large the shops are. Whatever was not asked for longest goes first.</summary>
/// <param name="mostBytes">How many all answers together may take.</param>
public sealed class KeepingRoom(long mostBytes = KeepingRoom.Usual)
{
    /// <summary>Of the 600 MB that a server with ten open shops may take.</summary>
    public const long Usual = 64 << 20;

    /// <summary>An answer that would take more than such a part of the room is not kept: it would drive out too many others.</summary>
    private const int LargestPart = 4;

    /// <summary>What a place takes beside its answer.</summary>
    private const int BytesOfPlace = 400;

    private readonly Lock _gate = new();
    private readonly Dictionary<(object Shelf, object Key), LinkedListNode<Place>> _places = [];
    private readonly LinkedList<Place> _latest = new();
    private long _bytes;

    private sealed record Place((object Shelf, object Key) Name, object Answer, long Bytes);

    /// <summary>Hears of each question, whether its answer was there.</summary>
    public Action<bool> OnAsked { get; init; } = _ => { };

    /// <param name="shelf">Whose answers they are.</param>
    /// <param name="key">Which of them; equal ones are the same.</param>
    public object? Find(object shelf, object key)
    {
        var found = Look(shelf, key);
        OnAsked(found is not null);
        return found;
    }

    /// <param name="shelf">Whose answers they are.</param>
    /// <param name="key">Which of them.</param>
    /// <param name="answer">To be kept.</param>
    /// <param name="bytes">What it takes, roughly.</param>
    public void Keep(object shelf, object key, object answer, long bytes)
    {
        if (bytes > mostBytes / LargestPart)
        {
            return;
        }

        lock (_gate)
        {
            // Two may have worked out the same.
            if (_places.ContainsKey((shelf, key)))
            {
                return;
            }

            var place = new Place((shelf, key), answer, bytes + BytesOfPlace);
            _places.Add(place.Name, _latest.AddFirst(place));
            _bytes += place.Bytes;
            while (_bytes > mostBytes && _latest.Last is { } oldest)
            {
                _latest.RemoveLast();
                _places.Remove(oldest.Value.Name);
                _bytes -= oldest.Value.Bytes;
            }
        }
    }

    private object? Look(object shelf, object key)
    {
        lock (_gate)
        {
            if (!_places.TryGetValue((shelf, key), out var node))
            {
                return null;
            }

            _latest.Remove(node);
            _latest.AddFirst(node);
            return node.Value.Answer;
        }
    }
}
