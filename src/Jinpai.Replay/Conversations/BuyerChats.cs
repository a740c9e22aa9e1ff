using Jinpai.Core.Events;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Conversations;

/// <summary>A buyer's chats, one per account, each in the total order; effective replies are marked.</summary>
internal sealed class BuyerChats
{
    private BuyerChats(AccountChat[] chats)
    {
        Chats = chats;
    }

    /// <summary>By account name, ordinally.</summary>
    public IReadOnlyList<AccountChat> Chats { get; }

    /// <param name="messages">Distinct and in the total order; marked and sorted by account in place.</param>
    /// <param name="context">The shop.</param>
    public static BuyerChats Of(Memory<ChatMessage> messages, ReplayContext context)
    {
        MarkEffectiveReplies(messages.Span);
        var accounts = DistinctAccounts(messages.Span);
        if (accounts.Count == 0)
        {
            return new BuyerChats([]);
        }

        if (accounts.Count == 1)
        {
            return new BuyerChats([AccountChat.Of(accounts[0], messages, context)]);
        }

        accounts.Sort((left, right) => context.Accounts[left].CompareTo(context.Accounts[right]));
        var sorted = new ChatMessage[messages.Length];
        var chats = new AccountChat[accounts.Count];
        var (filled, start) = (0, 0);
        for (var i = 0; i < accounts.Count; i++)
        {
            foreach (ref readonly var message in messages.Span)
            {
                if (message.Account == accounts[i])
                {
                    sorted[filled++] = message;
                }
            }

            chats[i] = AccountChat.Of(accounts[i], sorted.AsMemory(start..filled), context);
            start = filled;
        }

        return new BuyerChats(chats);
    }

    public IEnumerable<Conversation> Conversations
    {
        get
        {
            foreach (var chat in Chats)
            {
                foreach (var conversation in chat.Conversations)
                {
                    yield return conversation;
                }
            }
        }
    }

    private static List<int> DistinctAccounts(ReadOnlySpan<ChatMessage> messages)
    {
        var accounts = new List<int>(2);
        foreach (ref readonly var message in messages)
        {
            if ((accounts.Count == 0 || accounts[^1] != message.Account) && !accounts.Contains(message.Account))
            {
                accounts.Add(message.Account);
            }
        }

        return accounts;
    }

    // Spec 2.3: an agent's message by a person, spoken, not automatic by prefix, not for the masses, not recalled.
    private static void MarkEffectiveReplies(Span<ChatMessage> messages)
    {
        var hasRecalls = false;
        foreach (ref var message in messages)
        {
            hasRecalls |= message.Kind == MessageKind.Recall;
            var isEffective = message.Direction == MessageDirection.Agent
                && message.Class <= MessageClass.Assisted
                && message.Kind < MessageKind.Transfer
                && !message.Has(MessageMarks.AutoReplyPrefix | MessageMarks.MassPrefix);
            message.Marks &= ~(MessageMarks.EffectiveReply | MessageMarks.RecalledReply);
            message.Marks |= isEffective ? MessageMarks.EffectiveReply : MessageMarks.None;
        }

        if (hasRecalls)
        {
            Unmark(messages);
        }
    }

    private static void Unmark(Span<ChatMessage> messages)
    {
        foreach (ref readonly var recall in messages)
        {
            if (recall.Kind != MessageKind.Recall || recall.Id.IsNone)
            {
                continue;
            }

            foreach (ref var message in messages)
            {
                if (message.Has(MessageMarks.EffectiveReply) && message.Account == recall.Account && message.Key == recall.Key && message.Id == recall.Id)
                {
                    message.Marks = (message.Marks & ~MessageMarks.EffectiveReply) | MessageMarks.RecalledReply;
                }
            }
        }
    }
}
