using System.Runtime.InteropServices;

namespace Jinpai.Replay.Timelines;

/// <summary>Puts messages into the total order that come as runs which are in it already: each file's are, so that there are few runs, and two neighbours are merged at a time.</summary>
/// <remarks>Keeps its buffer from buyer to buyer. Not for parallel use.</remarks>
internal sealed class RunMerge(ChatMessageOrder order)
{
    /// <summary>Where the runs begin, and at last where the last one ends.</summary>
    private readonly List<int> _bounds = [];
    private ChatMessage[] _left = [];

    public void Apply(Span<ChatMessage> messages)
    {
        FindRuns(messages);
        while (_bounds.Count > 2)
        {
            var bounds = CollectionsMarshal.AsSpan(_bounds);
            var kept = 1;
            for (var run = 0; run + 1 < bounds.Length; run += 2)
            {
                var isAlone = run + 2 == bounds.Length;
                var end = bounds[isAlone ? run + 1 : run + 2];
                if (!isAlone)
                {
                    Merge(messages[bounds[run]..end], bounds[run + 1] - bounds[run]);
                }

                bounds[kept++] = end;
            }

            CollectionsMarshal.SetCount(_bounds, kept);
        }
    }

    private void FindRuns(ReadOnlySpan<ChatMessage> messages)
    {
        _bounds.Clear();
        _bounds.Add(0);
        for (var i = 1; i < messages.Length; i++)
        {
            if (IsBefore(in messages[i], in messages[i - 1]))
            {
                _bounds.Add(i);
            }
        }

        _bounds.Add(messages.Length);
    }

    // The left run is set aside as far as the right one reaches into it.
    private void Merge(Span<ChatMessage> messages, int middle)
    {
        var start = 0;
        while (start < middle && !IsBefore(in messages[middle], in messages[start]))
        {
            start++;
        }

        var count = middle - start;
        if (_left.Length < count)
        {
            _left = new ChatMessage[count * 2];
        }

        messages[start..middle].CopyTo(_left);
        var (left, right, at) = (0, middle, start);
        while (left < count && right < messages.Length)
        {
            messages[at++] = IsBefore(in messages[right], in _left[left]) ? messages[right++] : _left[left++];
        }

        _left.AsSpan(left, count - left).CopyTo(messages[at..]);
    }

    private bool IsBefore(ref readonly ChatMessage message, ref readonly ChatMessage other) =>
        message.At != other.At ? message.At < other.At : order.Compare(in message, in other) < 0;
}
