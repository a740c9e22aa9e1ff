using CsCheck;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Tests;

/// <summary>The same message is taken once (spec 2.2): by id, or by content with multiplicity.</summary>
public sealed class MessageMergeTests
{
    private static readonly AccountId[] Accounts = [new("甲"), new("乙")];

    [Fact]
    public void An_id_counts_once_within_an_account_and_a_buyer() =>
        Assert.Equal("7 8", Merged([Line(1, id: 7), Line(1, id: 7, file: 2), Line(2, id: 8), Line(2, id: 8, file: 2)]));

    [Fact]
    public void The_same_id_with_another_account_or_another_key_is_another_message() =>
        Assert.Equal("7 7 7", Merged([Line(1, id: 7), Line(1, id: 7, account: 1), Line(1, id: 7, key: 1)]));

    [Fact]
    public void The_first_of_two_rows_of_an_id_in_the_total_order_stands()
    {
        var messages = new[] { Line(5, id: 7), Line(3, id: 7) };
        Assert.Equal(1, new MessageMerge(Accounts).Apply(messages));
        Assert.Equal(3, messages[0].At);
    }

    [Fact]
    public void A_recall_carries_the_id_of_what_it_takes_back_and_is_told_apart_from_it() =>
        Assert.Equal("7 7", Merged([Line(1, id: 7), Line(2, id: 7, kind: MessageKind.Recall), Line(2, id: 7, kind: MessageKind.Recall, file: 2)]));

    [Fact]
    public void Identical_lines_of_one_second_of_one_file_stay_several() => Assert.Equal("- -", Merged([Line(1), Line(1)]));

    [Theory]
    [InlineData(1, 2, 2)]
    [InlineData(3, 2, 3)]
    [InlineData(2, 2, 2)]
    public void Of_two_files_that_hold_a_line_without_id_the_larger_count_stands(int first, int second, int stands) =>
        Assert.Equal(stands, new MessageMerge(Accounts).Apply([.. Enumerable.Repeat(Line(1, file: 1), first), .. Enumerable.Repeat(Line(1, file: 2), second)]));

    [Fact]
    public void Lines_without_id_differ_by_time_direction_content_account_and_key() => Assert.Equal(
        "- - - - - -",
        Merged([Line(1), Line(2), Line(1, direction: MessageDirection.Buyer), Line(1, hash: 9), Line(1, account: 1), Line(1, key: 1)]));

    [Fact]
    public void A_line_with_an_id_and_one_without_are_two() => Assert.Equal("7 -", Merged([Line(1), Line(1, id: 7)]));

    [Fact]
    public void Whatever_order_the_lines_come_in_they_end_in_the_total_order() => Gen.Int[0, 30].Array[0, 60].Sample(times =>
    {
        var merge = new MessageMerge(Accounts);
        var messages = times.Select((time, index) => Line(time, account: index % 2, hash: (ulong)index)).ToArray();
        var order = new ChatMessageOrder(Accounts);
        ChatMessage[] expected = [.. messages.Order(order)];
        Assert.Equal(messages.Length, merge.Apply(messages));
        Assert.Equal(expected, messages);
    });

    [Fact]
    public void Whether_ids_rise_or_not_each_is_taken_once() => Gen.Select(Gen.Int[0, 12], Gen.ULong[1, 9], Gen.Int[0, 7]).Array[0, 24].Sample(lines =>
    {
        // Three bits: another account, another key, a recall. Most lines rise with time, as those of a file do.
        ChatMessage[] messages = [.. lines.Select((line, index) => Line(
            line.Item1, line.Item3 == 7 ? line.Item2 : (ulong)Math.Max(1, Math.Min(9, line.Item1)), index % 2, line.Item3 & 1, line.Item3 == 6 ? 1 : 0, kind: line.Item3 == 5 ? MessageKind.Recall : MessageKind.Text))];
        var expected = messages.Order(new ChatMessageOrder(Accounts)).DistinctBy(message => (message.Account, message.Key, message.Id, message.Kind == MessageKind.Recall));
        var count = new MessageMerge(Accounts).Apply(messages);
        Assert.Equal(expected.Select(Shown), messages.Take(count).Select(Shown));
    });

    private static string Shown(ChatMessage message) => $"{message.At} {message.Account} {message.Key} {message.Id} {message.Kind}";

    private static string Merged(ChatMessage[] messages)
    {
        Array.Reverse(messages);
        var count = new MessageMerge(Accounts).Apply(messages);
        return string.Join(' ', messages.Take(count).Select(message => message.Id.IsNone ? "-" : message.Id.ToString()));
    }

    private static ChatMessage Line(long at, ulong id = 0, int file = 1, int account = 0, int key = 0, ulong hash = 5, MessageDirection direction = MessageDirection.Agent, MessageKind kind = MessageKind.Text)
    {
        var message = new ChatMessage { At = at, Account = account, Key = key, File = file, ToAccount = -1, Direction = direction, Kind = kind, ContentHash = hash };
        message.Id = id == 0 ? default : MessageId.FromDigits(id, 1);
        return message;
    }
}
