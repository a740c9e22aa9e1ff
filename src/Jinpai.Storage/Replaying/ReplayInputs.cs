using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Links;
using Jinpai.Storage.Records;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Replaying;

/// <summary>What a replay of a shop needs beside messages and orders; read once, shared by its workers, not changed.</summary>
internal sealed class ReplayInputs
{
    private readonly Dictionary<string, int> _accounts;

    private ReplayInputs(RuleBook rules, string[] accounts, IReadOnlyList<AccountHolding> holdings, BuyerIdentities groups, Dictionary<string, List<RefundRecord>> refunds, List<OrderState> conflicts)
    {
        Context = new ReplayContext(rules, [.. accounts.Select(account => new AccountId(account))], holdings);
        MarksRules = new TextRules(rules).Signature;
        _accounts = accounts.Select((account, index) => (account, index)).ToDictionary(pair => pair.account, pair => pair.index, StringComparer.Ordinal);
        Groups = groups;
        Refunds = refunds;
        Conflicts = conflicts.ToLookup(order => order.Buyer.Value, StringComparer.Ordinal);
        ConflictIds = conflicts.Select(order => order.Id.Value).ToHashSet(StringComparer.Ordinal);
    }

    public ReplayContext Context { get; }
    public RuleBook Rules => Context.Rules;

    /// <summary>The text settings that marks are wanted for.</summary>
    public long MarksRules { get; }
    public BuyerIdentities Groups { get; }

    /// <summary>Merged, by order.</summary>
    public IReadOnlyDictionary<string, List<RefundRecord>> Refunds { get; }

    /// <summary>Orders whose exports name different buyers, by the buyer who counts.</summary>
    public ILookup<string, OrderState> Conflicts { get; }
    public IReadOnlySet<string> ConflictIds { get; }

    /// <exception cref="DamagedContentException">No file that counts has it.</exception>
    public int AccountIndex(string account) => _accounts.TryGetValue(account, out var index) ? index : throw new DamagedContentException(Tables.Segments, $"{account}, an account of no file");

    /// <param name="connection">The shop's file.</param>
    /// <param name="rules">The rules to replay by.</param>
    /// <param name="buyer">Only this buyer will be replayed: refunds of other buyers' orders are left out; null: all.</param>
    public static ReplayInputs Read(Connection connection, RuleBook rules, string? buyer = null)
    {
        var agents = RecordReader.Current<AgentRecord>(connection);
        var accounts = ShopAccounts.All(connection, agents);
        var groups = LinkChange.Standing(connection, new UnlinkableKeys(accounts, rules));
        var refunds = Merged(buyer is null ? AllRefunds(connection) : [.. groups.KeysOf(new BuyerKey(buyer)).SelectMany(key => RefundsOfBuyer(connection, key.Value)).DistinctBy(refund => refund.Id).Select(refund => refund.Refund)]);
        var conflicts = OrderExports.Read(connection, ConflictsOf(connection, buyer is null ? [] : groups.KeysOf(new BuyerKey(buyer))))
            .GroupBy(order => order.Id.Value, StringComparer.Ordinal)
            .Select(order => OrderMerge.Merge([.. order], RefundsOf(refunds, order.Key)))
            .Where(order => order.Buyer.IsKnown).ToList();
        return new ReplayInputs(rules, accounts, AccountHoldings.Of(agents), groups, refunds, conflicts);
    }

    public IReadOnlyList<RefundRecord> RefundsOf(string order) => RefundsOf(Refunds, order);

    private static IReadOnlyList<RefundRecord> RefundsOf(IReadOnlyDictionary<string, List<RefundRecord>> refunds, string order) => refunds.TryGetValue(order, out var known) ? known : [];

    // Of all buyers, or of the keys of one: an order whose exports disagree stands under each buyer that one of them names.
    private static IEnumerable<string> ConflictsOf(Connection connection, IReadOnlyList<BuyerKey> keys)
    {
        const string all = $"SELECT DISTINCT order_id FROM {Tables.DoneConflicts} WHERE {Tables.Mine}";
        return keys.Count == 0
            ? connection.Rows(all, row => row.GetString(0))
            : keys.SelectMany(key => connection.Rows(
                $"{all} AND order_id IN (SELECT o.order_id FROM {OrderExports.OfBuyer})", row => row.GetString(0), Codecs.BuyerHash.BucketOf(key.Value), key.Value)).Distinct(StringComparer.Ordinal);
    }

    private static List<RefundRecord> AllRefunds(Connection connection) =>
        connection.Rows($"SELECT data FROM {Tables.DoneRefunds} WHERE {Tables.Mine}", row => RefundCodec.Decode(row.Blob(0)));

    // All versions of each refund that was ever of one of the buyer's orders, or of an order whose buyer is in doubt.
    private static List<((long File, long Part) Id, RefundRecord Refund)> RefundsOfBuyer(Connection connection, string key) => connection.Rows(
        $"""
        SELECT file_id, part, data FROM {Tables.DoneRefunds}
        WHERE {Tables.Mine} AND refund_id IN (
            SELECT refund_id FROM {Tables.Refunds}
            WHERE {Tables.Mine} AND order_id IN (SELECT o.order_id FROM {OrderExports.OfBuyer} UNION SELECT order_id FROM {Tables.OrderConflicts} WHERE {Tables.Mine}))
        """,
        row => ((row.GetInt64(0), row.GetInt64(1)), RefundCodec.Decode(row.Blob(2))), Codecs.BuyerHash.BucketOf(key), key);

    private static Dictionary<string, List<RefundRecord>> Merged(List<RefundRecord> versions) => versions
        .GroupBy(refund => refund.RefundId, StringComparer.Ordinal)
        .Select(refund => RefundMerge.Merge([.. refund]))
        .OrderBy(refund => refund.RefundId, StringComparer.Ordinal)
        .GroupBy(refund => refund.Order.Value, StringComparer.Ordinal)
        .ToDictionary(order => order.Key, order => order.ToList(), StringComparer.Ordinal);
}
