using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Arenas;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Conversations;

/// <summary>Everything between one account and one buyer, in the total order, cut into conversations by business day. Used again for other buyers (<see cref="Pool{T}"/>).</summary>
internal sealed class AccountChat
{
    public int Account { get; private set; }
    public ReadOnlyMemory<ChatMessage> Messages { get; private set; }
    public List<Conversation> Conversations { get; } = [];

    /// <param name="account">The account.</param>
    /// <param name="messages">All between it and the buyer, in the total order.</param>
    /// <param name="context">The shop.</param>
    /// <param name="pool">Where conversations come from.</param>
    public void Begin(int account, ReadOnlyMemory<ChatMessage> messages, ReplayContext context, Pool<Conversation> pool)
    {
        (Account, Messages) = (account, messages);
        Conversations.Clear();
        var calendar = context.Rules.Calendar;
        var span = messages.Span;
        Conversation? last = null;
        for (var start = 0; start < span.Length;)
        {
            var day = calendar.DayOf(span[start].SentAt);
            var dayEnd = calendar.EndOf(day).UnixMilliseconds;
            var end = start + 1;
            while (end < span.Length && span[end].At < dayEnd)
            {
                end++;
            }

            var yesterday = last is not null && last.Day.Next == day ? last : null;
            last = pool.Take();
            last.Begin(account, day, context.Rules.For(day), messages[start..end], yesterday);
            last.Agent = context.AgentOf(account, day);
            last.Role = context.RoleOf(account, day);
            RoundFold.Fill(last);
            Conversations.Add(last);
            start = end;
        }
    }

    /// <summary>Index of the last message at or before the instant, or −1. Messages stand before order events of the same instant.</summary>
    public int LastIndexAt(Instant at)
    {
        var span = Messages.Span;
        var (low, high) = (0, span.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (span[middle].At <= at.UnixMilliseconds)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    /// <summary>Index of the latest reply within [<paramref name="earliest"/>, <paramref name="latest"/>] that was effective at <paramref name="at"/>; −1 if there is none.</summary>
    /// <remarks>What was recalled only after <paramref name="at"/> still counted then: a later event changes no earlier credit (spec 2.7, 2.9).</remarks>
    public int LatestReply(Instant at, Instant latest, Instant earliest)
    {
        var span = Messages.Span;
        for (var i = LastIndexAt(Instant.Earlier(at, latest)); i >= 0 && span[i].At >= earliest.UnixMilliseconds; i--)
        {
            if (span[i].Has(MessageMarks.EffectiveReply) || (span[i].Has(MessageMarks.RecalledReply) && !IsRecalledBy(in span[i], at)))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsRecalledBy(ref readonly ChatMessage reply, Instant at)
    {
        foreach (ref readonly var message in Messages.Span)
        {
            if (message.Kind == MessageKind.Recall && message.At <= at.UnixMilliseconds && message.Key == reply.Key && message.Id == reply.Id)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When the buyer last wrote at or before index <paramref name="from"/>, not before <paramref name="earliest"/>; null if not.</summary>
    public Instant? LatestBuyerMessage(int from, Instant earliest)
    {
        var span = Messages.Span;
        for (var i = from; i >= 0 && span[i].At >= earliest.UnixMilliseconds; i--)
        {
            if (span[i].Direction == MessageDirection.Buyer && span[i].IsSpoken)
            {
                return span[i].SentAt;
            }
        }

        return null;
    }

    /// <summary>Rounds asked at or after <paramref name="earliest"/> and answered at or before <paramref name="latest"/>.</summary>
    public int AnsweredRounds(Instant earliest, Instant latest)
    {
        var count = 0;
        for (var i = Conversations.Count - 1; i >= 0 && Conversations[i].LastAt >= earliest.UnixMilliseconds; i--)
        {
            foreach (var round in Conversations[i].Rounds)
            {
                count += round.AskedAt >= earliest && round.AnsweredAt <= latest ? 1 : 0;
            }
        }

        return count;
    }
}
