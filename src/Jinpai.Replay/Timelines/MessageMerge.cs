using Jinpai.Core;
using Jinpai.Core.Events;

namespace Jinpai.Replay.Timelines;

/// <summary>Puts a buyer's messages into the total order and takes the same message once (spec 2.2). Reused from buyer to buyer; not for parallel use.</summary>
/// <remarks>
/// With ids: once per account × buyer × id; the first in the total order stands. A recall carries the id of what it recalls and is told apart from it.
/// Without ids: by account, buyer, time, direction and content with multiplicity; of files that both hold it, the larger count stands.
/// </remarks>
public sealed class MessageMerge
{
    private readonly RunMerge _runs;
    private readonly HashSet<(int Account, int Key, MessageId Id, bool IsRecall)> _seen = [];
    private readonly List<ChatMessage> _kept = [];

    /// <summary>By account: where its latest message stands that was walked over.</summary>
    private readonly int[] _latest;

    public MessageMerge(IReadOnlyList<AccountId> accounts)
    {
        _runs = new RunMerge(new ChatMessageOrder(accounts));
        _latest = new int[accounts.Count];
    }

    /// <summary>Sorts in place and moves the distinct messages to the front.</summary>
    /// <returns>The number of distinct messages.</returns>
    public int Apply(Span<ChatMessage> messages)
    {
        _runs.Apply(messages);
        for (var i = 0; i < messages.Length; i++)
        {
            _latest[messages[i].Account] = -1;
        }

        var count = DistinctWhileIdsRise(messages, out var read);
        if (read == messages.Length)
        {
            return count;
        }

        if (count < read)
        {
            messages[read..].CopyTo(messages[count..]);
        }

        return Distinct(messages[..(count + messages.Length - read)]);
    }

    /// <summary>The usual case, and a cheap one: as long as in each account ids only rise, a message can repeat no other one than the account's latest. Of a buyer of several keys nothing is known.</summary>
    /// <param name="messages">In the total order; those read that are distinct are moved to the front.</param>
    /// <param name="read">How many messages this holds for.</param>
    /// <returns>How many of them are distinct.</returns>
    private int DistinctWhileIdsRise(Span<ChatMessage> messages, out int read)
    {
        var count = 0;
        for (read = 0; read < messages.Length; read++)
        {
            ref readonly var message = ref messages[read];
            ref var latest = ref _latest[message.Account];
            if (message.Id.IsNone || message.Key != messages[0].Key)
            {
                return count;
            }

            var rise = latest < 0 ? 1 : message.Id.CompareTo(messages[latest].Id);
            if (rise < 0 || (rise == 0 && (message.Kind == MessageKind.Recall) != (messages[latest].Kind == MessageKind.Recall)))
            {
                return count;
            }

            if (rise == 0)
            {
                continue;
            }

            latest = count;
            if (count != read)
            {
                messages[count] = message;
            }

            count++;
        }

        return count;
    }

    private int Distinct(Span<ChatMessage> messages)
    {
        _seen.Clear();
        var count = 0;
        for (var i = 0; i < messages.Length;)
        {
            var end = i + 1;
            while (end < messages.Length && messages[end].At == messages[i].At)
            {
                end++;
            }

            for (var j = i; j < end; j++)
            {
                ref readonly var message = ref messages[j];
                var isNew = message.Id.IsNone
                    ? IsKeptWithoutId(messages[i..end], j - i)
                    : _seen.Add((message.Account, message.Key, message.Id, message.Kind == MessageKind.Recall));
                if (isNew)
                {
                    _kept.Add(message);
                }
            }

            _kept.CopyTo(messages[count..]);
            count += _kept.Count;
            _kept.Clear();
            i = end;
        }

        return count;
    }

    // All messages of one instant are here: those like this one are counted per file, and one file's stand.
    private static bool IsKeptWithoutId(ReadOnlySpan<ChatMessage> instant, int index)
    {
        ref readonly var message = ref instant[index];
        var (standing, mostCount, leastLine) = (-1, 0, 0);
        for (var i = 0; i < instant.Length; i++)
        {
            if (!IsSame(in instant[i], in message))
            {
                continue;
            }

            var file = instant[i].File;
            var (count, line) = (0, int.MaxValue);
            foreach (ref readonly var other in instant)
            {
                if (other.File == file && IsSame(in other, in message))
                {
                    count++;
                    line = Math.Min(line, other.Line);
                }
            }

            if (count > mostCount || (count == mostCount && line < leastLine))
            {
                (standing, mostCount, leastLine) = (file, count, line);
            }
        }

        return message.File == standing;
    }

    private static bool IsSame(in ChatMessage x, in ChatMessage y) =>
        x.Id.IsNone && y.Id.IsNone && x.Account == y.Account && x.Key == y.Key && x.Direction == y.Direction && x.ContentHash == y.ContentHash;
}
