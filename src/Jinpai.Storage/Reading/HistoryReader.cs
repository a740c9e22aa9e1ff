using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Replaying;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Reading;

/// <summary>Reads one buyer with texts.</summary>
internal static class HistoryReader
{
    private readonly record struct Place(int File, int Line, int Account, int Key, long At, MessageId Id, ulong Hash);

    private readonly record struct Texts(string? Content, string? Product, string? Order);

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
        var facts = new BuyerReplay(inputs.Context).Replay(new BuyerTimeline(keys, array, orders), ReplayPass.Beginning, explain: true);

        // The replay merged and marked the array in place; the same merge on a copy only says how many are distinct.
        var count = new MessageMerge(inputs.Context.Accounts).Apply(messages.ToArray());
        return new BuyerHistory(keys, [.. array.Take(count).Select(message => ToLine(message, inputs, keys, texts))], orders, facts);
    }

    private static void ReadKey(Connection connection, ReplayInputs inputs, string key, int keyIndex, List<ChatMessage> messages, Dictionary<Place, Texts> texts)
    {
        using var command = connection.Prepared(
            $"SELECT file_id, timing, content FROM {Tables.DoneSegments} WHERE {Tables.Mine} AND bucket = $1 ORDER BY bucket, day, file_id, part",
            BuyerHash.BucketOf(key));
        foreach (var (file, cursor, content) in command.Rows(row => (row.GetInt32(0), new SegmentCursor(row.Blob(1), inputs.AccountIndex), row.Blob(2))))
        {
            while (cursor.MoveNext())
            {
                if (string.Equals(cursor.KeyText, key, StringComparison.Ordinal))
                {
                    Take(cursor, file, keyIndex, new SegmentTexts(content).Of(cursor), new TextRules(inputs.Rules), messages, texts);
                }
            }
        }
    }

    private static void Take(SegmentCursor cursor, int file, int keyIndex, string?[] contents, TextRules rules, List<ChatMessage> messages, Dictionary<Place, Texts> texts)
    {
        var decoded = new ChatMessage[cursor.MessageCount];
        var references = new MessageReferences[decoded.Length];
        cursor.Decode(decoded, references, keyIndex, file);
        for (var i = 0; i < decoded.Length; i++)
        {
            ref var message = ref decoded[i];
            message.Marks = rules.MarksOf(message.Direction, message.Kind, contents[i] is not null, contents[i], message.At);
            texts.TryAdd(PlaceOf(message), new Texts(contents[i], references[i].Product, references[i].Order));
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
            message.Marks);
    }
}
