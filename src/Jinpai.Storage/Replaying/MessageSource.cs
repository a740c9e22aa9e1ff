using System.Data.Common;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Replaying;

/// <summary>Messages of a bucket, buyer after buyer: all its segments are walked through side by side, so that only one buyer's messages are in memory.</summary>
internal sealed class MessageSource : IDisposable
{
    private readonly Connection _connection;
    private readonly ReplayInputs _inputs;
    private readonly TextRules _textRules;
    private readonly DbCommand _segments;
    private readonly List<byte[]> _timings = [];
    private ChatMessage[] _buffer = new ChatMessage[1024];

    public MessageSource(Connection connection, ReplayInputs inputs)
    {
        _connection = connection;
        _inputs = inputs;
        _textRules = new TextRules(inputs.Rules);
        _segments = connection.Reusable(
            $"""
            SELECT file_id, part, day, marks_rules, timing FROM {Tables.DoneSegments}
            WHERE {Tables.Mine} AND bucket = $1 AND day >= $2 ORDER BY bucket, day, file_id, part
            """, 2);
    }

    /// <summary>Takes one buyer's messages; they are gone with the next call.</summary>
    public delegate void Take(string key, Memory<ChatMessage> messages);

    private sealed record Open(int File, int Part, int Day, SegmentCursor Cursor, bool NeedsTexts)
    {
        public SegmentTexts? Texts { get; set; }
    }

    public void Dispose() => _segments.Dispose();

    /// <param name="bucket">The bucket.</param>
    /// <param name="firstDay">Calendar day from which on segments are read.</param>
    /// <param name="firstDayOf">If given: only these buyers, each from a day on.</param>
    /// <param name="keyIndexOf">The index of a key among its buyer's.</param>
    /// <param name="take">Called once for each buyer key that has messages.</param>
    public void Read(int bucket, int firstDay, IReadOnlyDictionary<string, int>? firstDayOf, Func<string, int> keyIndexOf, Take take)
    {
        var queue = new PriorityQueue<Open, Open>(Comparer<Open>.Create((left, right) => left.Cursor.Key.SequenceCompareTo(right.Cursor.Key)));
        foreach (var segment in Segments(bucket, firstDay))
        {
            if (segment.Cursor.MoveNext())
            {
                queue.Enqueue(segment, segment);
            }
        }

        var same = new List<Open>();
        while (queue.TryDequeue(out var first, out _))
        {
            same.Add(first);
            while (queue.TryPeek(out var next, out _) && next.Cursor.Key.SequenceEqual(first.Cursor.Key))
            {
                same.Add(queue.Dequeue());
            }

            var key = first.Cursor.KeyText;
            if (firstDayOf is null)
            {
                take(key, Decode(same, keyIndexOf(key), int.MinValue));
            }
            else if (firstDayOf.TryGetValue(key, out var day))
            {
                take(key, Decode(same, keyIndexOf(key), day));
            }

            foreach (var segment in same)
            {
                if (segment.Cursor.MoveNext())
                {
                    queue.Enqueue(segment, segment);
                }
            }

            same.Clear();
        }
    }

    private List<Open> Segments(int bucket, int firstDay)
    {
        var count = 0;
        return [.. _connection.Rows(_segments.Bind(bucket, firstDay), row => Opened(row, count++))];
    }

    private Open Opened(StoredRow row, int index)
    {
        var timing = row.Bytes(4);
        return new Open(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), new SegmentCursor(Kept(timing, index), timing.Length, _inputs.AccountIndex), row.GetInt64(3) != _inputs.MarksRules);
    }

    // The segments of one bucket are open at a time: the buffers of one serve the next.
    private byte[] Kept(ReadOnlySpan<byte> timing, int index)
    {
        if (index == _timings.Count)
        {
            _timings.Add([]);
        }

        if (_timings[index].Length < timing.Length)
        {
            _timings[index] = new byte[timing.Length + (timing.Length / 4)];
        }

        timing.CopyTo(_timings[index]);
        return _timings[index];
    }

    private Memory<ChatMessage> Decode(List<Open> segments, int keyIndex, int firstDay)
    {
        var count = 0;
        foreach (var segment in segments)
        {
            count += segment.Cursor.MessageCount;
        }

        if (count > _buffer.Length)
        {
            _buffer = new ChatMessage[count * 2];
        }

        // In the order of days and files: usually the order of time, which costs the replay no sorting.
        segments.Sort((left, right) => (left.Day, left.File, left.Part).CompareTo((right.Day, right.File, right.Part)));
        count = 0;
        foreach (var segment in segments)
        {
            if (segment.Day < firstDay)
            {
                continue;
            }

            var target = _buffer.AsSpan(count, segment.Cursor.MessageCount);
            segment.Cursor.Decode(target, keyIndex, segment.File);
            if (segment.NeedsTexts)
            {
                MarkAnew(segment, target);
            }

            count += segment.Cursor.MessageCount;
        }

        return _buffer.AsMemory(0, count);
    }

    /// <summary>The marks were made under other text settings: the texts are asked again.</summary>
    private void MarkAnew(Open segment, Span<ChatMessage> messages)
    {
        if (segment.Texts is null)
        {
            segment.Texts = _connection.Row(
                Tables.Segments, $"SELECT content FROM {Tables.Segments} WHERE {Tables.Mine} AND file_id = $1 AND part = $2", row => new SegmentTexts(row.Blob(0)), segment.File, segment.Part);
        }

        var texts = segment.Texts.Of(segment.Cursor);
        for (var i = 0; i < messages.Length; i++)
        {
            ref var message = ref messages[i];
            message.Marks = _textRules.MarksOf(message.Direction, message.Kind, texts[i] is not null, texts[i], message.At);
        }
    }
}
