using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Arenas;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Conversations;

/// <summary>A buyer's chats, one per account, each in the total order; effective replies are marked. One serves buyer after buyer; not for parallel use.</summary>
internal sealed class BuyerChats(ReplayContext context)
{
    private readonly Pool<AccountChat> _chatPool = new();
    private readonly Pool<Conversation> _conversationPool = new();
    private readonly List<AccountChat> _chats = [];
    private readonly List<Conversation> _conversations = [];
    private readonly List<int> _accounts = [];

    /// <summary>By account: its place among all by name.</summary>
    private readonly int[] _ranks = Ranks(context.Accounts);

    /// <summary>By account, of the accounts at hand: how many messages, and where the first one stands; then where the next one goes among the sorted.</summary>
    private readonly int[] _counts = new int[context.Accounts.Count];
    private readonly int[] _places = new int[context.Accounts.Count];
    private ChatMessage[] _sorted = [];

    /// <summary>By account name, ordinally.</summary>
    public IReadOnlyList<AccountChat> Chats => _chats;

    /// <summary>Of all chats, one after the other, each by day.</summary>
    public List<Conversation> Conversations => _conversations;

    /// <summary>Forgets the last buyer's.</summary>
    /// <param name="messages">Distinct and in the total order; marked in place.</param>
    public void Begin(Memory<ChatMessage> messages)
    {
        _chatPool.Reset();
        _conversationPool.Reset();
        _chats.Clear();
        _conversations.Clear();
        MarkEffectiveReplies(messages.Span);
        var isByAccount = CountByAccount(messages.Span);
        // Usually a buyer is done with one account before the next one answers.
        var sorted = isByAccount ? messages : Sort(messages.Span);
        foreach (var account in _accounts)
        {
            Add(account, sorted.Slice(_places[account], _counts[account]));
        }
    }

    private Memory<ChatMessage> Sort(ReadOnlySpan<ChatMessage> messages)
    {
        if (_sorted.Length < messages.Length)
        {
            _sorted = new ChatMessage[messages.Length * 2];
        }

        var start = 0;
        foreach (var account in _accounts)
        {
            _places[account] = start;
            start += _counts[account];
        }

        foreach (ref readonly var message in messages)
        {
            _sorted[_places[message.Account]++] = message;
        }

        foreach (var account in _accounts)
        {
            _places[account] -= _counts[account];
        }

        return _sorted.AsMemory(0, messages.Length);
    }

    private void Add(int account, ReadOnlyMemory<ChatMessage> messages)
    {
        var chat = _chatPool.Take();
        chat.Begin(account, messages, context, _conversationPool);
        _chats.Add(chat);
        _conversations.AddRange(chat.Conversations);
    }

    /// <returns>Each account's messages stand side by side already.</returns>
    private bool CountByAccount(ReadOnlySpan<ChatMessage> messages)
    {
        foreach (var account in _accounts)
        {
            _counts[account] = 0;
        }

        _accounts.Clear();
        var (last, runs) = (-1, 0);
        for (var i = 0; i < messages.Length; i++)
        {
            var account = messages[i].Account;
            if (account != last)
            {
                last = account;
                runs++;
                if (_counts[account] == 0)
                {
                    Insert(account);
                    _places[account] = i;
                }
            }

            _counts[account]++;
        }

        return runs == _accounts.Count;
    }

    // A buyer has few: each is put where it belongs.
    private void Insert(int account)
    {
        var place = _accounts.Count;
        while (place > 0 && _ranks[_accounts[place - 1]] > _ranks[account])
        {
            place--;
        }

        _accounts.Insert(place, account);
    }

    private static int[] Ranks(IReadOnlyList<AccountId> accounts)
    {
        var ranks = new int[accounts.Count];
        foreach (var (rank, account) in Enumerable.Range(0, accounts.Count).OrderBy(account => accounts[account]).Index())
        {
            ranks[account] = rank;
        }

        return ranks;
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
