using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Links;
using Jinpai.Storage.Records;
using Jinpai.Storage.Segments;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Replaying;

/// <summary>What a replay of a shop needs beside messages and orders; read once, shared by its workers, not changed.</summary>
internal sealed class ReplayInputs
{
    private readonly Dictionary<string, int> _accounts;

    private ReplayInputs(RuleBook rules, string[] accounts, List<AccountHolding> holdings, BuyerGroups groups, Dictionary<string, List<RefundRecord>> refunds, List<OrderState> conflicts)
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
    public BuyerGroups Groups { get; }

    /// <summary>Merged, by order.</summary>
    public IReadOnlyDictionary<string, List<RefundRecord>> Refunds { get; }

    /// <summary>Orders whose exports name different buyers, by the buyer who counts.</summary>
    public ILookup<string, OrderState> Conflicts { get; }
    public IReadOnlySet<string> ConflictIds { get; }

    public int AccountIndex(string account) => _accounts[account];

    /// <param name="connection">The shop's file.</param>
    /// <param name="rules">The rules to replay by.</param>
    /// <param name="buyer">Only this buyer will be replayed: refunds of other buyers' orders are left out; null: all.</param>
    public static ReplayInputs Read(SqliteConnection connection, RuleBook rules, string? buyer = null)
    {
        var groups = LinkChange.Standing(connection);
        var agents = RecordReader.Current<AgentRecord>(connection);
        var accounts = connection.Rows("SELECT DISTINCT a.account FROM file_accounts a JOIN import_files f ON f.id = a.file_id WHERE f.state = 'done'", row => row.GetString(0))
            .Concat(agents.Select(agent => agent.Account.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var refunds = Merged(buyer is null ? AllRefunds(connection) : [.. groups.KeysOf(buyer).SelectMany(key => RefundsOfBuyer(connection, key)).DistinctBy(refund => refund.Id).Select(refund => refund.Refund)]);
        var conflicts = connection.Rows(
                """
                SELECT o.data FROM orders o JOIN import_files f ON f.id = o.file_id
                WHERE f.state = 'done' AND o.order_id IN (SELECT c.order_id FROM order_conflicts c JOIN import_files g ON g.id = c.file_id WHERE g.state = 'done')
                """,
                row => OrderCodec.Decode(row.Blob(0)))
            .GroupBy(order => order.Id.Value, StringComparer.Ordinal)
            .Select(order => OrderMerge.Merge([.. order], RefundsOf(refunds, order.Key)))
            .Where(order => order.Buyer.IsKnown).ToList();
        return new ReplayInputs(rules, accounts, Holdings.Of(agents), groups, refunds, conflicts);
    }

    public IReadOnlyList<RefundRecord> RefundsOf(string order) => RefundsOf(Refunds, order);

    private static IReadOnlyList<RefundRecord> RefundsOf(IReadOnlyDictionary<string, List<RefundRecord>> refunds, string order) => refunds.TryGetValue(order, out var known) ? known : [];

    private static List<RefundRecord> AllRefunds(SqliteConnection connection) =>
        connection.Rows("SELECT r.data FROM refunds r JOIN import_files f ON f.id = r.file_id WHERE f.state = 'done'", row => RefundCodec.Decode(row.Blob(0)));

    // All versions of each refund that was ever of one of the buyer's orders, or of an order whose buyer is in doubt.
    private static List<(long Id, RefundRecord Refund)> RefundsOfBuyer(SqliteConnection connection, string key) => connection.Rows(
        """
        SELECT r.id, r.data FROM refunds r JOIN import_files f ON f.id = r.file_id
        WHERE f.state = 'done' AND r.refund_id IN (
            SELECT n.refund_id FROM refunds n WHERE n.order_id IN (SELECT order_id FROM orders WHERE buyer = $1 UNION SELECT order_id FROM order_conflicts))
        """,
        row => (row.GetInt64(0), RefundCodec.Decode(row.Blob(1))), key);

    private static Dictionary<string, List<RefundRecord>> Merged(List<RefundRecord> versions) => versions
        .GroupBy(refund => refund.RefundId, StringComparer.Ordinal)
        .Select(refund => RefundMerge.Merge([.. refund]))
        .OrderBy(refund => refund.RefundId, StringComparer.Ordinal)
        .GroupBy(refund => refund.Order.Value, StringComparer.Ordinal)
        .ToDictionary(order => order.Key, order => order.ToList(), StringComparer.Ordinal);
}
