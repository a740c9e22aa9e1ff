using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Replay;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;

namespace Jinpai.Testing;

/// <summary>A shop in memory: files of messages, snapshots of orders, refunds and account holders, replayed without any storage.</summary>
public sealed class MemoryShop(RuleBook rules)
{
    private static readonly BusinessDay Always = new(1, 1, 1);
    private readonly List<IReadOnlyList<MessageSent>> _files = [];
    private readonly List<OrderSnapshot> _snapshots = [];
    private readonly List<RefundRecord> _refunds = [];
    private readonly List<AgentRecord> _agents = [];

    public RuleBook Rules { get; } = rules;
    public IReadOnlyList<IReadOnlyList<MessageSent>> Files => _files;
    public IReadOnlyList<OrderSnapshot> Snapshots => _snapshots;
    public IReadOnlyList<RefundRecord> Refunds => _refunds;
    public IReadOnlyList<AgentRecord> Agents => _agents;

    /// <summary>The messages of one file, in file order: identical lines without ids are counted per file.</summary>
    public void AddFile(IEnumerable<MessageSent> messages) => _files.Add([.. messages]);

    public void Add(OrderSnapshot snapshot) => _snapshots.Add(snapshot);

    public void Add(RefundRecord refund) => _refunds.Add(refund);

    public void Add(AgentRecord agent) => _agents.Add(agent);

    /// <summary>The facts of every buyer, by name.</summary>
    public IReadOnlyList<BuyerFacts> Replay(bool explain = false)
    {
        var accounts = Accounts();
        var context = new ReplayContext(Rules, accounts, AccountHoldings.Of(_agents));
        var indexes = accounts.Select((account, index) => (account, index)).ToDictionary(pair => pair.account, pair => pair.index);
        var orders = Orders();
        var identities = Identities(orders, new UnlinkableKeys(accounts.Select(account => account.Value), Rules));
        var replay = new BuyerReplay(context);
        return [.. Keys(orders).Select(key => identities.KeysOf(key)[0]).Distinct().Order()
            .Select(buyer => replay.Replay(Timeline(identities.KeysOf(buyer), orders, indexes), Always, explain ? FactDepth.Explained : FactDepth.All))];
    }

    private List<AccountId> Accounts() =>
        [.. _files.SelectMany(file => file).SelectMany(message => message.ToAccount is { } to ? new[] { message.Account, to } : [message.Account])
            .Concat(_agents.Select(agent => agent.Account)).Distinct().Order()];

    private List<OrderState> Orders()
    {
        var refunds = _refunds.GroupBy(refund => refund.RefundId, StringComparer.Ordinal).Select(group => RefundMerge.Merge([.. group])).ToLookup(refund => refund.Order);
        return [.. _snapshots.GroupBy(snapshot => snapshot.Id).Select(group =>
            OrderMerge.Merge([.. group], [.. refunds[group.Key].OrderBy(refund => refund.RefundId, StringComparer.Ordinal)])).Where(order => order.Buyer.IsKnown)];
    }

    private BuyerIdentities Identities(List<OrderState> orders, UnlinkableKeys unlinkable)
    {
        var mentions = new List<OrderMention>();
        foreach (var message in _files.SelectMany(file => file))
        {
            if (message.Order is { } order)
            {
                mentions.Add(new OrderMention(message.Buyer, order));
            }

            foreach (var number in new OrderNumbers(message.Content))
            {
                mentions.Add(new OrderMention(message.Buyer, new OrderId(number.ToString())));
            }
        }

        mentions.AddRange(_snapshots.GroupBy(snapshot => snapshot.Id).SelectMany(order => OrderKeys.Of([.. order]).Select(known => new OrderMention(known.Key, order.Key))));
        return BuyerIdentities.Of(mentions, orders.ToDictionary(order => order.Id, order => order.Buyer), unlinkable);
    }

    private IEnumerable<BuyerKey> Keys(List<OrderState> orders) =>
        _files.SelectMany(file => file).Select(message => message.Buyer).Concat(orders.Select(order => order.Buyer)).Distinct();

    private BuyerTimeline Timeline(IReadOnlyList<BuyerKey> keys, List<OrderState> orders, Dictionary<AccountId, int> accounts)
    {
        var messages = new List<ChatMessage>();
        for (var file = 0; file < _files.Count; file++)
        {
            foreach (var message in _files[file])
            {
                var key = keys.ToList().IndexOf(message.Buyer);
                if (key >= 0)
                {
                    messages.Add(Plain(message, key, file, accounts));
                }
            }
        }

        return new BuyerTimeline(keys, messages.ToArray(), [.. orders.Where(order => keys.Contains(order.Buyer))]);
    }

    private ChatMessage Plain(MessageSent message, int key, int file, Dictionary<AccountId, int> accounts) => new()
    {
        At = message.At.UnixMilliseconds,
        Account = accounts[message.Account],
        Key = key,
        File = file,
        Line = (int)message.Line,
        Characters = TextMarks.CharactersOf(message.Content),
        ToAccount = message.ToAccount is { } to ? accounts[to] : -1,
        Direction = message.Direction,
        Kind = message.Kind,
        Class = message.Class,
        Marks = TextMarks.Of(message.Direction, message.Kind, message.Content, isTextKnown: message.Content is not null, Rules.For(message.At)),
        Id = message.Id,
        ContentHash = message.Id.IsNone ? MessageSameness.HashOf(message.Kind, message.Class, message.Content) : 0,
    };
}
