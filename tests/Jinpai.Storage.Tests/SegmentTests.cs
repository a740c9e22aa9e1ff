using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Tests;

public sealed class SegmentTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_segment_gives_back_what_was_put_in(int seed)
    {
        var random = new Random(seed);
        var messages = Enumerable.Range(0, 3000).Select(_ => RandomMessage(random)).ToList();
        var batch = new MessageBatch(new TextRules(RuleBook.Default), new LocalDays(Zone), Instant.MaxValue, new SpareBuilders());
        for (var i = 0; i < messages.Count; i++)
        {
            messages[i].AddTo(new BatchSink(batch), i + 2);
        }

        using var writer = new SegmentWriter();
        var read = new List<TestMessage>();
        foreach (var builder in batch.Builders)
        {
            writer.Encode(builder, batch.Names);
            Read(writer.Timing.ToArray(), writer.Content.ToArray(), read, messages);
        }

        Assert.Equal(messages.Count, read.Count);
    }

    private static TestMessage RandomMessage(Random random)
    {
        string[] ids = ["", "", "7", "007", "123456789012345678", "12345678901234567890123", "abc-1", $"{random.NextInt64(1, long.MaxValue)}"];
        string?[] contents = [null, "", " ", "你好😀", "订单 3001000001 到了", new string('长', random.Next(500))];
        var start = new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.FromHours(8));
        return new TestMessage(
            $"店:{random.Next(4)}",
            random.Next(10) == 0 ? "😀" + random.Next(3) : $"买家{random.Next(200)}",
            Instant.FromDateTimeOffset(start) + TimeSpan.FromMilliseconds(random.Next(3 * 86_400_000)),
            (MessageDirection)random.Next(2),
            contents[random.Next(contents.Length)],
            ids[random.Next(ids.Length)],
            (MessageKind)random.Next(8),
            (MessageClass)random.Next(5),
            random.Next(5) == 0 ? $"{random.Next(9)}" : "",
            random.Next(5) == 0 ? $"30010000{random.Next(9)}" : "",
            random.Next(5) == 0 ? "店:9" : "");
    }

    private static void Read(byte[] timing, byte[] content, List<TestMessage> read, List<TestMessage> written)
    {
        var accounts = new List<string>();
        var cursor = new SegmentCursor(timing, name =>
        {
            accounts.Add(name);
            return accounts.Count - 1;
        });
        var texts = new SegmentTexts(content);
        var previous = Array.Empty<byte>();
        while (cursor.MoveNext())
        {
            Assert.True(previous.AsSpan().SequenceCompareTo(cursor.Key) < 0);
            previous = cursor.Key.ToArray();
            var messages = new ChatMessage[cursor.MessageCount];
            var references = new MessageReferences[cursor.MessageCount];
            cursor.Decode(messages, references, 0, 7);
            var contents = texts.Of(cursor);
            for (var i = 0; i < messages.Length; i++)
            {
                var message = messages[i];
                var original = written[message.Line - 2];
                var back = new TestMessage(
                    accounts[message.Account], cursor.KeyText, message.SentAt, message.Direction, contents[i], message.Id.ToString(), message.Kind, message.Class,
                    references[i].Product ?? "", references[i].Order ?? "", message.ToAccount < 0 ? "" : accounts[message.ToAccount]);
                Assert.Equal(original, back);
                Assert.Equal((original.Content ?? "").EnumerateRunes().Count(), message.Characters);
                Assert.Equal(original.Id.Length == 0, message.ContentHash != 0);
                read.Add(back);
            }
        }
    }
}
