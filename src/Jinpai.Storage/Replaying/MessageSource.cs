using System.Data.Common;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Codecs;
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
    private readonly DbCommand _heads;
    private readonly DbCommand _timing;
    private readonly List<byte[]> _timings = [];
    private readonly SegmentHeap<Open> _heap = new(segment => segment.Cursor);
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
        _heads = connection.Reusable(
            $"""
            SELECT s.file_id, s.part, s.day, s.marks_rules, b.buyers FROM {Tables.DoneSegments} s {SegmentBuyers.Joined}
            WHERE s.org_id = $org AND s.shop_id = $shop AND s.bucket = $1 AND s.day >= $2 ORDER BY s.bucket, s.day, s.file_id, s.part
            """, 2);
        _timing = connection.Reusable($"SELECT timing FROM {Tables.Segments} WHERE {Tables.Mine} AND file_id = $1 AND part = $2", 2);
    }

    /// <summary>Takes one buyer's messages; they are gone with the next call.</summary>
    public delegate void Take(string key, Memory<ChatMessage> messages);

    private sealed record Open(int File, int Part, int Day, SegmentCursor Cursor, bool NeedsTexts)
    {
        public SegmentTexts? Texts { get; set; }
    }

    public void Dispose()
    {
        _segments.Dispose();
        _heads.Dispose();
        _timing.Dispose();
    }

    /// <param name="bucket">The bucket.</param>
    /// <param name="firstDay">Calendar day from which on segments are read.</param>
    /// <param name="firstDayOf">If given: only these buyers, each from a day on.</param>
    /// <param name="keyIndexOf">The index of a key among its buyer's.</param>
    /// <param name="take">Called once for each buyer key that has messages.</param>
    public void Read(int bucket, int firstDay, IReadOnlyDictionary<string, int>? firstDayOf, Func<string, int> keyIndexOf, Take take)
    {
        _heap.Clear();
        (firstDayOf is null ? Segments(bucket, firstDay) : SegmentsOf(bucket, firstDay, firstDayOf)).ForEach(_heap.Add);
        while (!_heap.IsEmpty)
        {
            var key = _heap.Top.Cursor.KeyText;
            var day = int.MinValue;
            if (firstDayOf?.TryGetValue(key, out day) == false)
            {
                Pass();
            }
            else
            {
                take(key, Decode(keyIndexOf(key), day));
            }
        }
    }

    /// <summary>All segments that hold the buyer on top go on.</summary>
    private void Pass()
    {
        var key = _heap.Top.Cursor.Key;
        do
        {
            _heap.Advance();
        }
        while (!_heap.IsEmpty && _heap.Top.Cursor.Key.SequenceEqual(key));
    }

    private List<Open> Segments(int bucket, int firstDay)
    {
        var count = 0;
        return [.. _connection.Rows(_segments.Bind(bucket, firstDay), row => Opened(row, count++))];
    }

    private Open Opened(StoredRow row, int index) =>
        new(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), Cursor(row.Bytes(4), index), row.GetInt64(3) != _inputs.MarksRules);

    private SegmentCursor Cursor(ReadOnlySpan<byte> timing, int index) => new(Kept(timing, index), timing.Length, _inputs.AccountIndex);

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

    /// <summary>Those that may hold one of the buyers, on a day from which on the buyer is wanted.</summary>
    private List<Open> SegmentsOf(int bucket, int firstDay, IReadOnlyDictionary<string, int> firstDayOf)
    {
        var firstDays = BuyerHashes.FirstDays(firstDayOf);
        var heads = _heads.Bind(bucket, firstDay)
            .Rows(row => (File: row.GetInt32(0), Part: row.GetInt32(1), Day: row.GetInt32(2), MarksRules: row.GetInt64(3), MayHold: row.IsDBNull(4) || BuyerHashes.MayHoldAny(row.Blob(4), firstDays, row.GetInt32(2), Tables.SegmentBuyers)))
            .Where(head => head.MayHold).ToList();
        var count = 0;
        return
        [
            .. heads.SelectMany(head => _connection.Rows(
                _timing.Bind(head.File, head.Part), row => new Open(head.File, head.Part, head.Day, Cursor(row.Bytes(0), count++), head.MarksRules != _inputs.MarksRules))),
        ];
    }

    /// <summary>The messages of the buyer on top, in the order of days and files: usually the order of time, which costs the replay no sorting.</summary>
    private Memory<ChatMessage> Decode(int keyIndex, int firstDay)
    {
        // The bytes stand where they are until the bucket is done.
        var key = _heap.Top.Cursor.Key;
        var count = 0;
        do
        {
            var segment = _heap.Top;
            if (segment.Day >= firstDay)
            {
                count += Decode(segment, count, keyIndex);
            }

            _heap.Advance();
        }
        while (!_heap.IsEmpty && _heap.Top.Cursor.Key.SequenceEqual(key));
        return _buffer.AsMemory(0, count);
    }

    /// <returns>How many messages were put behind the others.</returns>
    private int Decode(Open segment, int count, int keyIndex)
    {
        var added = segment.Cursor.MessageCount;
        if (count + added > _buffer.Length)
        {
            Array.Resize(ref _buffer, (count + added) * 2);
        }

        var target = _buffer.AsSpan(count, added);
        segment.Cursor.Decode(target, keyIndex, segment.File);
        if (segment.NeedsTexts)
        {
            MarkAnew(segment, target);
        }

        return added;
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
            // A text that is kept no longer cannot be asked again: what it was found to be stays.
            if (texts[i] is { } text)
            {
                ref var message = ref messages[i];
                message.Marks = _textRules.MarksOf(message.Direction, message.Kind, isContentKnown: true, text, message.At);
            }
        }
    }
}
