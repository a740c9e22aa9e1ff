using Jinpai.Replay.Timelines;
using Jinpai.Storage.Segments;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Replaying;

/// <summary>Messages of a bucket, buyer after buyer: all its segments are walked through side by side, so that only one buyer's messages are in memory.</summary>
internal sealed class MessageSource : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly ReplayInputs _inputs;
    private readonly TextRules _textRules;
    private readonly SqliteCommand _segments;
    private ChatMessage[] _buffer = new ChatMessage[1024];

    public MessageSource(SqliteConnection connection, ReplayInputs inputs)
    {
        _connection = connection;
        _inputs = inputs;
        _textRules = new TextRules(inputs.Rules);
        _segments = connection.Reusable(
            """
            SELECT s.id, s.day, s.file_id, s.marks_rules, s.timing FROM segments s JOIN import_files f ON f.id = s.file_id
            WHERE s.bucket = $1 AND s.day >= $2 AND f.state = 'done' ORDER BY s.bucket, s.day, s.file_id, s.part
            """, 2);
    }

    /// <summary>Takes one buyer's messages; they are gone with the next call.</summary>
    public delegate void Take(string key, Memory<ChatMessage> messages);

    private sealed record Open(long SegmentId, int Day, int File, SegmentCursor Cursor, bool NeedsTexts)
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
        var segments = new List<Open>();
        using var reader = _segments.Bind(bucket, firstDay).ExecuteReader();
        while (reader.Read())
        {
            segments.Add(new Open(reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2), new SegmentCursor(reader.Blob(4), _inputs.AccountIndex), reader.GetInt64(3) != _inputs.MarksRules));
        }

        return segments;
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
        segments.Sort((left, right) => (left.Day, left.SegmentId).CompareTo((right.Day, right.SegmentId)));
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
            using var command = _connection.Prepared("SELECT content FROM segments WHERE id = $1", segment.SegmentId);
            segment.Texts = new SegmentTexts((byte[])command.ExecuteScalar()!);
        }

        var texts = segment.Texts.Of(segment.Cursor);
        for (var i = 0; i < messages.Length; i++)
        {
            ref var message = ref messages[i];
            message.Marks = _textRules.MarksOf(message.Direction, message.Kind, texts[i] is not null, texts[i], message.At);
        }
    }
}
