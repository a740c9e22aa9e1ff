using Jinpai.Core.Events;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Erasure;

/// <summary>
/// A forgotten buyer's messages: texts go, and what a replay asks of them stays, as it is under the rules of today. Ids and hashes of texts become their places among the buyer's own:
/// they are compared with each other alone, for sameness and order.
/// </summary>
internal sealed class ErasedChats
{
    private const int DigitsOfPlace = 12;
    private readonly IReadOnlyDictionary<string, string> _names;
    private readonly TextRules _textRules;
    private readonly List<(int Bucket, int Day, long File, long Part)> _segments;
    private readonly Dictionary<MessageId, int> _ids;
    private readonly Dictionary<ulong, int> _hashes;

    /// <param name="connection">The shop.</param>
    /// <param name="names">New keys by old ones.</param>
    /// <param name="rules">The shop's.</param>
    public ErasedChats(Connection connection, IReadOnlyDictionary<string, string> names, RuleBook rules)
    {
        _names = names;
        _textRules = new TextRules(rules);
        _segments = [.. names.Keys.SelectMany(key => SegmentsOf(connection, key)).Distinct()];
        var messages = _segments.SelectMany(segment => MessagesOf(connection, segment.File, segment.Part)).ToList();
        Count = messages.Count;
        _ids = Places(messages.Where(message => !message.Id.IsNone).Select(message => message.Id));
        _hashes = Places(messages.Where(message => message.Id.IsNone).Select(message => message.ContentHash));
    }

    /// <summary>Messages of the buyer, in all files.</summary>
    public long Count { get; }

    public void Apply(Connection connection)
    {
        using var rewrite = new SegmentRewrite();
        foreach (var (bucket, day, file, part) in _segments)
        {
            var (timing, content) = connection.Row(
                Tables.Segments, $"SELECT timing, content FROM {Tables.Segments} WHERE {Tables.Mine} AND file_id = $1 AND part = $2", row => (row.Blob(0), row.Blob(1)), file, part);
            rewrite.Run(timing, content, key => _names.GetValueOrDefault(key, key), Erase);
            connection.Run(
                $"UPDATE {Tables.Segments} SET timing = $3, content = $4 WHERE {Tables.Mine} AND file_id = $1 AND part = $2", file, part, rewrite.Timing, content.Length == 0 ? content : rewrite.Content);
            connection.Run(
                $"UPDATE {Tables.SegmentBuyers} SET buyers = $5 WHERE {Tables.Mine} AND bucket = $1 AND day = $2 AND file_id = $3 AND part = $4", bucket, day, file, part, rewrite.Buyers);
        }
    }

    private void Erase(string key, ref ChatMessage message, ref string? text)
    {
        if (!_names.ContainsKey(key))
        {
            return;
        }

        if (text is not null)
        {
            message.Marks = _textRules.MarksOf(message.Direction, message.Kind, isContentKnown: true, text, message.At);
            text = null;
        }

        if (message.Id.IsNone)
        {
            message.ContentHash = (ulong)_hashes[message.ContentHash];
        }
        else
        {
            message.Id = MessageId.FromDigits((ulong)_ids[message.Id], DigitsOfPlace);
        }
    }

    // Of all files, also those that were replaced and may count again.
    private static List<(int Bucket, int Day, long File, long Part)> SegmentsOf(Connection connection, string key)
    {
        var (bucket, hash) = (BuyerHash.BucketOf(key), BuyerHash.ShortOf(key));
        using var command = connection.Prepared(
            $"SELECT s.day, s.file_id, s.part, b.buyers FROM {Tables.Segments} s {SegmentBuyers.Joined} WHERE s.org_id = $org AND s.shop_id = $shop AND s.bucket = $1 ORDER BY s.day, s.file_id, s.part", bucket);
        return
        [
            .. command.Rows(row => (Day: row.GetInt32(0), File: row.GetInt64(1), Part: row.GetInt64(2), MayHold: row.IsDBNull(3) || BuyerHashes.MayHold(row.Blob(3), hash, Tables.SegmentBuyers)))
                .Where(segment => segment.MayHold).Select(segment => (bucket, segment.Day, segment.File, segment.Part)),
        ];
    }

    private List<ChatMessage> MessagesOf(Connection connection, long file, long part)
    {
        var timing = connection.Row(Tables.Segments, $"SELECT timing FROM {Tables.Segments} WHERE {Tables.Mine} AND file_id = $1 AND part = $2", row => row.Blob(0), file, part);
        var cursor = new SegmentCursor(timing, _ => 0);
        var found = new List<ChatMessage>();
        while (cursor.MoveNext())
        {
            if (_names.ContainsKey(cursor.KeyText))
            {
                var messages = new ChatMessage[cursor.MessageCount];
                cursor.Decode(messages, 0, 0);
                found.AddRange(messages);
            }
        }

        return found;
    }

    private static Dictionary<T, int> Places<T>(IEnumerable<T> values)
        where T : notnull => values.Distinct().Order().Select((value, index) => (value, index)).ToDictionary(pair => pair.value, pair => pair.index + 1);
}
