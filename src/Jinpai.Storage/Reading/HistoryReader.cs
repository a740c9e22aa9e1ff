using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Replaying;
using Jinpai.Storage.Segments;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Reading;

/// <summary>Reads one buyer with texts.</summary>
internal static class HistoryReader
{
    private readonly record struct Place(int File, int Line, int Account, int Key, long At, MessageId Id, ulong Hash);

    private readonly record struct Texts(string? Content, string? Product, string? Order);

    public static BuyerHistory? Read(SqliteConnection connection, string buyer, RuleBook rules)
    {
        var inputs = ReplayInputs.Read(connection, rules, buyer);
        var keys = inputs.Groups.KeysOf(buyer);
        using var orderSource = new OrderSource(connection, inputs);
        var orders = orderSource.OfBuyer(keys);
        var texts = new Dictionary<Place, Texts>();
        var messages = new List<ChatMessage>();
        for (var i = 0; i < keys.Length; i++)
        {
            ReadKey(connection, inputs, keys[i], i, messages, texts);
        }

        if (messages.Count == 0 && orders.Count == 0)
        {
            return null;
        }

        var array = messages.ToArray();
        var buyerKeys = keys.Select(key => new BuyerKey(key)).ToArray();
        var facts = new BuyerReplay(inputs.Context).Replay(new BuyerTimeline(buyerKeys, array, orders), ReplayPass.Beginning, explain: true);

        // The replay merged and marked the array in place; the same merge on a copy only says how many are distinct.
        var count = new MessageMerge(inputs.Context.Accounts).Apply(messages.ToArray());
        return new BuyerHistory(buyerKeys, [.. array.Take(count).Select(message => ToLine(message, inputs, buyerKeys, texts))], orders, facts);
    }

    private static void ReadKey(SqliteConnection connection, ReplayInputs inputs, string key, int keyIndex, List<ChatMessage> messages, Dictionary<Place, Texts> texts)
    {
        using var command = connection.Prepared(
            "SELECT s.file_id, s.timing, s.content FROM segments s JOIN import_files f ON f.id = s.file_id WHERE s.bucket = $1 AND f.state = 'done' ORDER BY s.bucket, s.day, s.file_id, s.part",
            StableHash.BucketOf(key));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var cursor = new SegmentCursor(reader.Blob(1), inputs.AccountIndex);
            while (cursor.MoveNext())
            {
                if (string.Equals(cursor.KeyText, key, StringComparison.Ordinal))
                {
                    Take(cursor, reader.GetInt32(0), keyIndex, new SegmentTexts(reader.Blob(2)).Of(cursor), new TextRules(inputs.Rules), messages, texts);
                }
            }
        }
    }

    private static void Take(SegmentCursor cursor, int file, int keyIndex, string?[] contents, TextRules rules, List<ChatMessage> messages, Dictionary<Place, Texts> texts)
    {
        var decoded = new ChatMessage[cursor.MessageCount];
        var references = new List<(string? Product, string? Order)>(decoded.Length);
        cursor.Decode(decoded, keyIndex, file, references);
        for (var i = 0; i < decoded.Length; i++)
        {
            ref var message = ref decoded[i];
            message.Marks = rules.MarksOf(message.Direction, message.Kind, contents[i] is not null, contents[i], message.At);
            texts.TryAdd(PlaceOf(message), new Texts(contents[i], references[i].Product, references[i].Order));
            messages.Add(message);
        }
    }

    private static Place PlaceOf(in ChatMessage message) => new(message.File, message.Line, message.Account, message.Key, message.At, message.Id, message.ContentHash);

    private static ChatLine ToLine(ChatMessage message, ReplayInputs inputs, BuyerKey[] keys, Dictionary<Place, Texts> texts)
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
