using System.Data.Common;
using Jinpai.Core.Events;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Imports;

/// <summary>Counts how many messages of a new segment are already there, by the sameness of spec 2.2. They are stored all the same, so that undoing either file is exact.</summary>
internal sealed class KnownMessages : IDisposable
{
    private readonly FileNumber _number;
    private readonly DbCommand _others;
    private readonly Dictionary<string, int> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Account, long At, MessageDirection Direction, ulong Hash, MessageId Id, bool IsRecall), int> _copies = [];
    private readonly Dictionary<(int Account, long At, MessageDirection Direction, ulong Hash, MessageId Id, bool IsRecall), int> _fileCopies = [];
    private readonly OverlapDoubt _doubt = new();
    private ChatMessage[] _buffer = new ChatMessage[256];

    public KnownMessages(Connection connection, FileNumber number)
    {
        _number = number;
        _others = connection.Reusable(
            $"SELECT file_id, timing FROM {Tables.FiledSegments} WHERE {Tables.Mine} AND bucket = $1 AND day = $2 AND ({Tables.IsDone} OR import_id = $3) AND file_id <> $4 ORDER BY file_id, part", 4);
    }

    public void Dispose() => _others.Dispose();

    /// <summary>Messages so far that stand beside others of the same second and sides which the file does not hold: perhaps the same ones, told by another export in other words.</summary>
    public long DoubtfulCount { get; private set; }

    /// <summary>A file that holds such others.</summary>
    public long? DoubtfulFile { get; private set; }

    public long Count(int day, int bucket, ReadOnlySpan<byte> timing)
    {
        var others = Others(day, bucket);
        if (others.Count == 0)
        {
            return 0;
        }

        var mine = new SegmentCursor(timing.ToArray(), AccountIndex);
        long known = 0;
        while (mine.MoveNext())
        {
            known += CountKnown(mine, others);
        }

        return known;
    }

    private List<(long File, SegmentCursor Cursor)> Others(int day, int bucket)
    {
        var cursors = new List<(long, SegmentCursor)>();
        foreach (var (file, cursor) in _others.Bind(bucket, day, _number.ImportId, _number.FileId).Rows(row => (row.GetInt64(0), new SegmentCursor(row.Blob(1), AccountIndex))))
        {
            if (cursor.MoveNext())
            {
                cursors.Add((file, cursor));
            }
        }

        return cursors;
    }

    private long CountKnown(SegmentCursor mine, List<(long File, SegmentCursor Cursor)> others)
    {
        _copies.Clear();
        _fileCopies.Clear();
        _doubt.Clear();
        long file = -1;
        long other = -1;
        for (var i = others.Count - 1; i >= 0; i--)
        {
            var cursor = others[i].Cursor;
            var isAlive = Advance(cursor, mine.Key);
            if (!isAlive)
            {
                others.RemoveAt(i);
                continue;
            }

            if (cursor.Key.SequenceEqual(mine.Key))
            {
                if (others[i].File != file)
                {
                    _fileCopies.Clear();
                    file = others[i].File;
                }

                Collect(cursor);
                other = file;
            }
        }

        long known = 0;
        var wasNothing = _copies.Count == 0;
        foreach (ref readonly var message in Decoded(mine))
        {
            var key = KeyOf(message);
            var left = _copies.GetValueOrDefault(key);
            if (left > 0)
            {
                known++;
                _copies[key] = message.Id.IsNone ? left - 1 : left;
            }
            else
            {
                _doubt.AddNew(message, wasNothing);
                if (!message.Id.IsNone && !wasNothing)
                {
                    _copies[key] = 1;
                }
            }
        }

        var doubtful = wasNothing ? 0 : _doubt.Count(_copies.Where(copy => copy.Key.Id.IsNone).Select(copy => ((copy.Key.Account, copy.Key.At, copy.Key.Direction), copy.Value)));
        DoubtfulCount += doubtful;
        DoubtfulFile = doubtful > 0 ? DoubtfulFile ?? other : DoubtfulFile;
        return known;
    }

    private static bool Advance(SegmentCursor cursor, ReadOnlySpan<byte> key)
    {
        while (cursor.Key.SequenceCompareTo(key) < 0)
        {
            if (!cursor.MoveNext())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Of files that both hold a message without id, the larger count stands.</summary>
    private void Collect(SegmentCursor cursor)
    {
        foreach (ref readonly var message in Decoded(cursor))
        {
            var key = KeyOf(message);
            var count = _fileCopies[key] = _fileCopies.GetValueOrDefault(key) + 1;
            _copies[key] = Math.Max(_copies.GetValueOrDefault(key), count);
            _doubt.AddOther(message);
        }
    }

    private ReadOnlySpan<ChatMessage> Decoded(SegmentCursor cursor)
    {
        if (_buffer.Length < cursor.MessageCount)
        {
            _buffer = new ChatMessage[cursor.MessageCount * 2];
        }

        cursor.Decode(_buffer, 0, 0);
        return _buffer.AsSpan(0, cursor.MessageCount);
    }

    private static (int Account, long At, MessageDirection Direction, ulong Hash, MessageId Id, bool IsRecall) KeyOf(in ChatMessage message) => message.Id.IsNone
        ? (message.Account, message.At, message.Direction, message.ContentHash, default, false)
        : (message.Account, 0, default, 0, message.Id, message.Kind == MessageKind.Recall);

    private int AccountIndex(string name)
    {
        if (!_accounts.TryGetValue(name, out var index))
        {
            index = _accounts.Count;
            _accounts.Add(name, index);
        }

        return index;
    }
}
