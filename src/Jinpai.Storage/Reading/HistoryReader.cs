using System.Text;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Erasure;
using Jinpai.Storage.Replaying;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Reading;

/// <summary>Reads one buyer with texts.</summary>
internal static class HistoryReader
{
    private readonly record struct Place(int File, int Line, int Account, int Key, long At, MessageId Id, ulong Hash);

    private readonly record struct Texts(string? Content, bool IsGone, string? Product, string? Order);

    public static BuyerHistory? Read(Connection connection, string buyer, RuleBook rules)
    {
        var inputs = ReplayInputs.Read(connection, rules, buyer);
        var keys = inputs.Groups.KeysOf(new BuyerKey(buyer));
        using var orderSource = new OrderSource(connection, inputs);
        var orders = orderSource.OfBuyer(keys);
        var texts = new Dictionary<Place, Texts>();
        var messages = new List<ChatMessage>();
        for (var i = 0; i < keys.Count; i++)
        {
            ReadKey(connection, inputs, keys[i].Value, i, messages, texts);
        }

        if (messages.Count == 0 && orders.Count == 0)
        {
            return null;
        }

        var array = messages.ToArray();
        var facts = new BuyerReplay(inputs.Context).Replay(new BuyerTimeline(keys, array, orders), ReplayPass.Beginning, FactDepth.Explained);

        // The replay merged and marked the array in place; the same merge on a copy only says how many are distinct.
        var count = new MessageMerge(inputs.Context.Accounts).Apply(messages.ToArray());
        return new BuyerHistory(keys, [.. array.Take(count).Select(message => ToLine(message, inputs, keys, texts))], orders, facts);
    }

    private static void ReadKey(Connection connection, ReplayInputs inputs, string key, int keyIndex, List<ChatMessage> messages, Dictionary<Place, Texts> texts)
    {
        var name = Encoding.UTF8.GetBytes(key);
        foreach (var (file, part) in SegmentsOf(connection, key))
        {
            var cursor = new SegmentCursor(Blob(connection, "timing", file, part), inputs.AccountIndex);
            while (cursor.MoveNext())
            {
                if (cursor.Key.SequenceEqual(name))
                {
                    Take(cursor, file, keyIndex, new SegmentTexts(Blob(connection, "content", file, part)), new TextRules(inputs.Rules), messages, texts);
                }
            }
        }
    }

    /// <summary>Those that may hold the buyer, by day and file.</summary>
    private static List<(int File, int Part)> SegmentsOf(Connection connection, string key)
    {
        var hash = BuyerHash.ShortOf(key);
        using var command = connection.Prepared(
            $"SELECT s.file_id, s.part, b.buyers FROM {Tables.DoneSegments} s {SegmentBuyers.Joined} WHERE s.org_id = $org AND s.shop_id = $shop AND s.bucket = $1 ORDER BY s.bucket, s.day, s.file_id, s.part",
            BuyerHash.BucketOf(key));
        return
        [
            .. command.Rows(row => (File: row.GetInt32(0), Part: row.GetInt32(1), MayHold: row.IsDBNull(2) || BuyerHashes.MayHold(row.Blob(2), hash, Tables.SegmentBuyers)))
                .Where(segment => segment.MayHold).Select(segment => (segment.File, segment.Part)),
        ];
    }

    private static byte[] Blob(Connection connection, string column, int file, int part) =>
        connection.Row(Tables.Segments, $"SELECT {column} FROM {Tables.Segments} WHERE {Tables.Mine} AND file_id = $1 AND part = $2", row => row.Blob(0), file, part);

    private static void Take(SegmentCursor cursor, int file, int keyIndex, SegmentTexts segmentTexts, TextRules rules, List<ChatMessage> messages, Dictionary<Place, Texts> texts)
    {
        var contents = segmentTexts.Of(cursor);
        var decoded = new ChatMessage[cursor.MessageCount];
        var references = new MessageReferences[decoded.Length];
        cursor.Decode(decoded, references, keyIndex, file);
        for (var i = 0; i < decoded.Length; i++)
        {
            ref var message = ref decoded[i];
            message.Marks = contents[i] is { } text ? rules.MarksOf(message.Direction, message.Kind, isContentKnown: true, text, message.At) : message.Marks;
            texts.TryAdd(PlaceOf(message), new Texts(contents[i], segmentTexts.AreGone, references[i].Product, references[i].Order));
            messages.Add(message);
        }
    }

    private static Place PlaceOf(in ChatMessage message) => new(message.File, message.Line, message.Account, message.Key, message.At, message.Id, message.ContentHash);

    private static ChatLine ToLine(ChatMessage message, ReplayInputs inputs, IReadOnlyList<BuyerKey> keys, Dictionary<Place, Texts> texts)
    {
        var text = texts[PlaceOf(message)];
        return new ChatLine(
            new MessageSent(
                message.SentAt,
                inputs.Context.Accounts[message.Account],
                keys[message.Key],
                message.Direction,
                message.Kind,
                message.Class,
                message.Id,
                text.Content,
                text.Product,
                text.Order is null ? null : new OrderId(text.Order),
                message.ToAccount < 0 ? null : inputs.Context.Accounts[message.ToAccount],
                message.Line),
            message.Marks)
        {
            IsTextGone = text.Content is null && (text.IsGone || ForgottenKey.Is(keys[message.Key])),
        };
    }
}
