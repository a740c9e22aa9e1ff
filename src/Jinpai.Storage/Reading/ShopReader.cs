using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Links;
using Jinpai.Storage.Records;
using Jinpai.Storage.Replaying;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Reading;

/// <summary>Reads what is published. Not for parallel use: one reader per thread.</summary>
public sealed partial class ShopReader : IDisposable
{
    private readonly SqliteConnection _connection;

    internal ShopReader(SqliteConnection connection)
    {
        _connection = connection;
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>All imports, those taken back too, oldest first.</summary>
    public IReadOnlyList<ImportRow> Imports() => ImportList.Read(_connection);

    public Coverage Coverage() => ImportList.ReadCoverage(_connection);

    /// <summary>The shop's accounts, from chats and from lists of accounts, by name.</summary>
    public IReadOnlyList<string> Accounts() =>
    [
        .. _connection.Rows("SELECT DISTINCT a.account FROM file_accounts a JOIN import_files f ON f.id = a.file_id WHERE f.state = 'done'", row => row.GetString(0))
            .Concat(Records<Core.Records.AgentRecord>().Select(agent => agent.Account.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>The last day of chats and orders, or, where there are none, of anything; null without data. Rosters and targets reach into days that are still to come.</summary>
    public BusinessDay? LastDay() => _connection.Number(
        """
        SELECT coalesce(max(CASE WHEN messages_until IS NOT NULL OR orders_until IS NOT NULL THEN last_day END), max(last_day)) FROM import_files WHERE state = 'done'
        """) is { } day ? new BusinessDay((int)day) : null;

    /// <summary>Grows with every replay that changed facts: as long as it is the same, so are they.</summary>
    public long Generation() => _connection.Number("SELECT current FROM generation")!.Value;

    /// <summary>Changes with every import and every undo: as long as it is the same, so are records.</summary>
    public string Revision() => _connection.Rows("SELECT count(*), max(id), sum(state = 'done'), sum((state = 'done') * id) FROM import_files", row => $"{row.NumberOrNull(0)}.{row.NumberOrNull(1)}.{row.NumberOrNull(2)}.{row.NumberOrNull(3)}")[0];

    /// <summary>False: data, holdings or rules changed since the facts were replayed.</summary>
    public bool IsUpToDate(RuleBook rules) => _connection.Number("SELECT count(*) FROM dirty") == 0
        && _connection.Rows("SELECT rules FROM generation", row => row.GetString(0))[0] == RulesFingerprint.Of(rules);

    /// <summary>Daily rows of the days, shop and agents, in no order that means anything.</summary>
    public IReadOnlyList<DailyMeasures> Measures(BusinessDay first, BusinessDay last) => _connection.Rows(
        $"SELECT agent, day, data FROM measures WHERE day BETWEEN $1 AND $2 AND {FactTables.Visible} ORDER BY agent, day",
        row => DailyMeasures.Decode(row.GetString(0).Length == 0 ? null : new AgentId(row.GetString(0)), new BusinessDay(row.GetInt32(1)), row.Blob(2)),
        first.Number, last.Number);

    /// <summary>Daily rows of one agent alone; null: of the shop.</summary>
    public IReadOnlyList<DailyMeasures> Measures(BusinessDay first, BusinessDay last, AgentId? agent) => _connection.Rows(
        $"SELECT day, data FROM measures WHERE day BETWEEN $1 AND $2 AND agent = $3 AND {FactTables.Visible} ORDER BY day",
        row => DailyMeasures.Decode(agent, new BusinessDay(row.GetInt32(0)), row.Blob(1)),
        first.Number, last.Number, agent?.Value ?? "");

    /// <summary>True if the agent has a daily row on any day.</summary>
    public bool IsAgent(AgentId agent) => _connection.Number($"SELECT 1 FROM measures WHERE agent = $1 AND {FactTables.Visible} LIMIT 1", agent.Value) is not null;

    /// <summary>Conversations of the days, dropped ones too; of one account or agent if given.</summary>
    public IEnumerable<ReceptionFact> Receptions(BusinessDay first, BusinessDay last, AccountId? account = null, AgentId? agent = null) =>
        Facts(PackKind.Reception, first, last, account?.Value, FactDecoders.Reception).Where(fact => agent is null || fact.Agent == agent);

    /// <summary>Enquirers of the days, of the shop (agent null) and of agents; of one agent if given.</summary>
    public IEnumerable<FunnelFact> Funnels(BusinessDay first, BusinessDay last, AgentId? agent = null) => Facts(PackKind.Funnel, first, last, agent?.Value, FactDecoders.Funnel);

    public IEnumerable<FunnelFact> ShopFunnels(BusinessDay first, BusinessDay last) => Facts(PackKind.Funnel, first, last, "", FactDecoders.Funnel);
    public IEnumerable<LossFact> Losses(BusinessDay first, BusinessDay last, AgentId? agent = null) => Facts(PackKind.Loss, first, last, agent?.Value, FactDecoders.Loss);
    public IEnumerable<FaultFact> Faults(BusinessDay first, BusinessDay last, AgentId? agent = null) => Facts(PackKind.Fault, first, last, agent?.Value, FactDecoders.Fault);

    /// <summary>Deals of the days, excluded ones too, by order.</summary>
    public IReadOnlyList<DealFact> Deals(BusinessDay first, BusinessDay last, DealDate date) => _connection.Rows(
        date == DealDate.Creation
            ? $"SELECT detail FROM deals WHERE created_day BETWEEN $1 AND $2 AND {FactTables.Visible} ORDER BY created_at, order_id"
            : $"SELECT detail FROM deals WHERE sale_day BETWEEN $1 AND $2 AND {FactTables.Visible} ORDER BY sold_at, order_id",
        row => DealCodec.Read(row.Blob(0)).Deal,
        first.Number, last.Number);

    /// <summary>Orders that leave every figure, by creation day.</summary>
    public IReadOnlyList<DealFact> ExcludedDeals(BusinessDay first, BusinessDay last) => _connection.Rows(
        $"SELECT detail FROM deals WHERE created_day BETWEEN $1 AND $2 AND excluded <> 0 AND {FactTables.Visible} ORDER BY created_at, order_id",
        row => DealCodec.Read(row.Blob(0)).Deal,
        first.Number, last.Number);

    /// <summary>A deal and its credits with all candidates; null if the order is unknown or not replayed yet.</summary>
    public (DealFact Deal, IReadOnlyList<CreditFact> Credits)? Deal(OrderId order)
    {
        var rows = _connection.Rows($"SELECT detail FROM deals WHERE order_id = $1 AND {FactTables.Visible}", row => DealCodec.Read(row.Blob(0)), order.Value);
        return rows.Count == 0 ? null : (rows[0].Deal, rows[0].Credits);
    }

    /// <summary>The current state of records of one kind: <see cref="Core.Records.AgentRecord"/>, <see cref="Core.Records.ReviewRecord"/> …</summary>
    public IReadOnlyList<T> Records<T>()
        where T : class => RecordReader.Current<T>(_connection);

    /// <summary>Records of the days; those without a day too.</summary>
    public IReadOnlyList<T> Records<T>(BusinessDay first, BusinessDay last)
        where T : class => RecordReader.Current<T>(_connection, first.Number, last.Number);

    /// <summary>Links between buyer keys with their evidence, undone ones too.</summary>
    public IReadOnlyList<BuyerLink> Links() => _connection.Rows(
        """
        SELECT l.chat_key, l.order_key, l.order_id, l.account, l.at, u.chat_key IS NOT NULL
        FROM buyer_links l LEFT JOIN link_undo u ON u.chat_key = l.chat_key AND u.order_key = l.order_key ORDER BY l.chat_key, l.order_id
        """,
        row => new BuyerLink(new BuyerKey(row.GetString(0)), new BuyerKey(row.GetString(1)), new OrderId(row.GetString(2)), new AccountId(row.GetString(3)), new Instant(row.GetInt64(4)), row.GetBoolean(5)));

    /// <summary>Reads all chats' buyers: seconds on a large shop.</summary>
    public BuyerMatch BuyerMatch() => BuyerMatching.Count(_connection);

    /// <summary>The buyer of an order, by its current state; null if the order is unknown.</summary>
    public BuyerKey? BuyerOf(OrderId order)
    {
        var snapshots = _connection.Rows("SELECT o.data FROM orders o JOIN import_files f ON f.id = o.file_id WHERE o.order_id = $1 AND f.state = 'done'", row => OrderCodec.Decode(row.Blob(0)), order.Value);
        return snapshots.Count > 0 && OrderMerge.Merge(snapshots, []).Buyer is { IsKnown: true } buyer ? buyer : null;
    }

    /// <summary>All that is known of a buyer, replayed under the rules; null if the key is unknown.</summary>
    public BuyerHistory? History(BuyerKey buyer, RuleBook rules) => HistoryReader.Read(_connection, buyer.Value, rules);

    /// <summary>SHA-256 of what each derived table says, whatever its rows look like: equal facts, equal hashes.</summary>
    public IReadOnlyDictionary<string, string> DerivedHashes() => DerivedHash.Of(_connection);

    private IEnumerable<T> Facts<T>(PackKind kind, BusinessDay first, BusinessDay last, string? owner, Decode<T> decode)
    {
        var packs = _connection.Rows(
            $"SELECT owner, day, facts, pack FROM fact_packs WHERE kind = $1 AND day BETWEEN $2 AND $3 AND ($4 IS NULL OR owner = $4) AND {FactTables.Visible} ORDER BY day, owner, id",
            row => new PackRow(kind, row.GetString(0), row.GetInt32(1), row.GetInt32(2), [], row.Blob(3)),
            (int)kind, first.Number, last.Number, owner);
        return packs.SelectMany(pack => pack.Read(decode));
    }
}
