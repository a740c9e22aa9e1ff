using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Links;
using Jinpai.Storage.Records;
using Jinpai.Storage.Replaying;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Reading;

/// <summary>Reads what is published. Not for parallel use: one reader per thread.</summary>
/// <remarks>With a <see cref="Sight"/> lists, counts and daily rows of agents are those that it sees, with buyers as it shows them, and what cannot be told apart so is not to be asked.</remarks>
public sealed partial class ShopReader : IDisposable
{
    private readonly Connection _connection;
    private readonly Sight? _sight;

    internal ShopReader(Connection connection, Sight? sight = null)
    {
        (_connection, _sight) = (connection, sight);
    }

    /// <summary>For what is everybody's.</summary>
    private Connection All => _sight is null ? _connection : throw new InvalidOperationException("This reader does not see all that there is.");

    public void Dispose() => _connection.Dispose();

    /// <summary>All imports, those taken back too, oldest first.</summary>
    public IReadOnlyList<ImportRow> Imports() => ImportList.Read(All);

    public Coverage Coverage() => ImportList.ReadCoverage(_connection);

    /// <summary>The shop's accounts, from chats and from lists of accounts, by name.</summary>
    public IReadOnlyList<string> Accounts() => ShopAccounts.All(All, Records<Core.Records.AgentRecord>());

    /// <summary>The last day of chats and orders, or, where there are none, of anything; null without data. Rosters and targets reach into days that are still to come.</summary>
    public BusinessDay? LastDay() => _connection.Rows(
        $"SELECT coalesce(max(CASE WHEN messages_until IS NOT NULL OR orders_until IS NOT NULL THEN last_day END), max(last_day)) FROM {Tables.DoneFiles} WHERE {Tables.Mine}", row => row.DayOrNull(0))[0];

    /// <summary>Grows with every replay that changed facts: as long as it is the same, so are they.</summary>
    public long Generation() => _connection.Row(Tables.Generation, $"SELECT current FROM {Tables.Generation} WHERE {Tables.Mine}", row => row.GetInt64(0));

    /// <summary>Changes with every import and every undo: as long as it is the same, so are records.</summary>
    public string Revision() => _connection.Rows(
        $"SELECT count(*), max(id), count(*) FILTER (WHERE {Tables.IsDone}), CAST(sum(CASE WHEN {Tables.IsDone} THEN id ELSE 0 END) AS BIGINT) FROM {Tables.ImportFiles} WHERE {Tables.Mine}",
        row => $"{row.NumberOrNull(0)}.{row.NumberOrNull(1)}.{row.NumberOrNull(2)}.{row.NumberOrNull(3)}")[0];

    /// <summary>False: data, holdings or rules changed since the facts were replayed.</summary>
    public bool IsUpToDate(RuleBook rules) => _connection.Number($"SELECT count(*) FROM {Tables.Dirty} WHERE {Tables.Mine}") == 0
        && _connection.Row(Tables.Generation, $"SELECT rules FROM {Tables.Generation} WHERE {Tables.Mine}", row => row.GetString(0)) == RulesFingerprint.Of(rules);

    /// <summary>Daily rows of the days on which there was anything: of one agent or of the shop, by day; null: of all of them.</summary>
    /// <remarks>With a sight, null is those of the agents that it sees, without the shop's.</remarks>
    /// <exception cref="ArgumentException">It is a team: nothing is stored of teams, who sum to their agents.</exception>
    public IReadOnlyList<DailyMeasures> Measures(DaySpan days, MetricSubject? subject = null)
    {
        var owner = subject switch
        {
            null => null,
            { IsShop: true } => "",
            { Agent: { } agent } => agent.Value,
            _ => throw new ArgumentException("Nothing is stored of a team.", nameof(subject)),
        };
        return _connection.Rows(
            $"SELECT agent, day, data FROM {Tables.Measures} WHERE {FactTables.Visible} AND day BETWEEN $1 AND $2 AND agent = coalesce($3, agent) ORDER BY agent, day",
            row => IsSeen(row.GetString(0), row.Day(1), owner) ? MeasureCodec.Decode(row.GetString(0).Length == 0 ? null : new AgentId(row.GetString(0)), row.Day(1), row.Blob(2)) : null,
            days.First.Number, days.Last.Number, owner).OfType<DailyMeasures>().ToList();
    }

    /// <summary>The daily rows that add up to what lists hold: an agent's; without one the shop's, or with a sight those of the agents that it sees.</summary>
    public IReadOnlyList<DailyMeasures> ListMeasures(DaySpan days, AgentId? agent) =>
        agent is { } one ? Measures(days, MetricSubject.Of(one)) : Measures(days, _sight?.SeesEverybody != false ? MetricSubject.Shop : null);

    /// <summary>True if the agent has a daily row on any day.</summary>
    public bool IsAgent(AgentId agent) => _sight?.Sees(agent) != false && _connection.Number($"SELECT 1 FROM {Tables.Measures} WHERE {FactTables.Visible} AND agent = $1 LIMIT 1", agent.Value) is not null;

    /// <summary>Conversations of the days, dropped ones too; of one account or agent if given.</summary>
    public IEnumerable<ReceptionFact> Receptions(DaySpan days, AccountId? account = null, AgentId? agent = null) =>
        Facts(PackKind.Reception, days, account?.Value, FactDecoders.Reception).Where(fact => IsOf(in fact, agent)).Select(Shown);

    /// <summary>The same with what lists choose and order by, and without what was counted, rounds and sessions: a day's are read many times as fast.</summary>
    public IEnumerable<ReceptionFact> ReceptionHeads(DaySpan days, AccountId? account = null, AgentId? agent = null) =>
        Facts(PackKind.Reception, days, account?.Value, FactDecoders.ReceptionHead).Where(fact => IsOf(in fact, agent)).Select(Shown);

    /// <summary>Conversations of which the heads are known, in their order.</summary>
    public IReadOnlyList<ReceptionFact> Whole(IEnumerable<ReceptionFact> heads) =>
    [
        .. heads.Select(head => Packs(PackKind.Reception, DaySpan.Of(head.Day), head.Account.Value).SelectMany(pack => Of(pack, head.Buyer)).Where(fact => IsOf(in fact, null)).Select(Shown).First()),
    ];

    /// <summary>Enquirers of the days, of the shop (agent null) and of agents; of one agent if given.</summary>
    public IEnumerable<FunnelFact> Funnels(DaySpan days, AgentId? agent = null) => Funnels(days, agent?.Value);

    public IEnumerable<FunnelFact> ShopFunnels(DaySpan days) => Funnels(days, "");
    public IEnumerable<LossFact> Losses(DaySpan days, AgentId? agent = null) => Facts(PackKind.Loss, days, agent?.Value, FactDecoders.Loss).Select(Shown);
    public IEnumerable<FaultFact> Faults(DaySpan days, AgentId? agent = null) => Facts(PackKind.Fault, days, agent?.Value, FactDecoders.Fault).Select(Shown);

    /// <summary>The current state of records of one kind: <see cref="Core.Records.AgentRecord"/>, <see cref="Core.Records.ReviewRecord"/> …</summary>
    public IReadOnlyList<T> Records<T>()
        where T : class => RecordReader.Current<T>(All);

    /// <summary>Records of the days; those without a day too.</summary>
    public IReadOnlyList<T> Records<T>(DaySpan days)
        where T : class => RecordReader.Current<T>(All, days);

    /// <summary>Links between buyer keys with their evidence, undone ones too. There are none from or to accounts and those on a list of the rules.</summary>
    public IReadOnlyList<BuyerLink> Links(RuleBook rules)
    {
        var unlinkable = Unlinkable(rules);
        return [.. AllLinks().Where(link => !unlinkable.Contains(link.ChatKey) && !unlinkable.Contains(link.OrderKey))];
    }

    private List<BuyerLink> AllLinks() => All.Rows(
        $"""
        SELECT l.chat_key, l.order_key, l.order_id, l.account, l.at, u.chat_key IS NOT NULL
        FROM {Tables.BuyerLinks} l LEFT JOIN {Tables.LinkUndo} u ON u.org_id = l.org_id AND u.shop_id = l.shop_id AND u.chat_key = l.chat_key AND u.order_key = l.order_key
        WHERE l.org_id = $org AND l.shop_id = $shop ORDER BY l.chat_key, l.order_id
        """,
        row => new BuyerLink(new BuyerKey(row.GetString(0)), new BuyerKey(row.GetString(1)), new OrderId(row.GetString(2)), new AccountId(row.GetString(3)), row.At(4), row.GetBoolean(5)));

    /// <summary>Reads all chats' buyers: seconds on a large shop.</summary>
    public BuyerMatch BuyerMatch(RuleBook rules) => BuyerMatching.Count(All, Unlinkable(rules));

    private UnlinkableKeys Unlinkable(RuleBook rules) => new(Accounts(), rules);

    /// <summary>The buyer of an order, by its current state; null if the order is unknown.</summary>
    public BuyerKey? BuyerOf(OrderId order)
    {
        var snapshots = OrderExports.Read(All, [order.Value]);
        return snapshots.Count > 0 && OrderMerge.Merge(snapshots, []).Buyer is { IsKnown: true } buyer ? buyer : null;
    }

    /// <summary>All that is known of a buyer, replayed under the rules; null if the key is unknown.</summary>
    public BuyerHistory? History(BuyerKey buyer, RuleBook rules) => HistoryReader.Read(All, buyer.Value, rules);

    /// <summary>SHA-256 of what each derived table says, whatever its rows look like: equal facts, equal hashes.</summary>
    public IReadOnlyDictionary<string, string> DerivedHashes() => DerivedHash.Of(All);

    private IEnumerable<FunnelFact> Funnels(DaySpan days, string? owner)
    {
        _ = All;
        return Facts(PackKind.Funnel, days, owner, FactDecoders.Funnel);
    }

    private IEnumerable<T> Facts<T>(PackKind kind, DaySpan days, string? owner, Decode<T> decode)
    {
        List<PackRow> packs = [.. Packs(kind, days, owner)];
        return packs.SelectMany(pack => pack.Read(decode));
    }

    // A buyer who is shown otherwise cannot be looked up by what is shown.
    private IEnumerable<ReceptionFact> Of(PackRow pack, BuyerKey shown) =>
        _sight?.IsClear != false ? pack.Of(shown, FactDecoders.Reception) : pack.Read(FactDecoders.Reception).Where(fact => _sight.Shown(fact.Buyer) == shown);

    private ReceptionFact Shown(ReceptionFact fact) => _sight?.IsClear != false ? fact : fact with { Buyer = _sight.Shown(fact.Buyer) };

    private LossFact Shown(LossFact fact) => _sight?.IsClear != false ? fact : fact with { Buyer = _sight.Shown(fact.Buyer) };

    private FaultFact Shown(FaultFact fact) => _sight?.IsClear != false ? fact : fact with { Buyer = _sight.Shown(fact.Buyer) };

    private DealFact Shown(DealFact deal) => _sight?.IsClear != false ? deal : deal with { Buyer = _sight.Shown(deal.Buyer) };

    private bool IsOf(in ReceptionFact fact, AgentId? agent) => (agent is null || fact.Agent == agent) && _sight?.Sees(fact.Agent, fact.Day) != false;

    // Of some agents the shop's own rows only where they were asked for as such.
    private bool IsSeen(string owner, BusinessDay day, string? asked) => _sight?.SeesEverybody != false || (owner.Length == 0 ? asked is not null : _sight.Sees(owner, day));

    /// <summary>One after the other: nothing else may be asked of this connection meanwhile.</summary>
    private IEnumerable<PackRow> Packs(PackKind kind, DaySpan days, string? owner)
    {
        using var command = _connection.Prepared(
            $"SELECT owner, day, facts, pack FROM {Tables.FactPacks} WHERE {FactTables.Visible} AND kind = $1 AND day BETWEEN $2 AND $3 AND owner = coalesce($4, owner) ORDER BY day, owner, id",
            (int)kind, days.First.Number, days.Last.Number, owner);
        foreach (var pack in command.Rows(row => kind == PackKind.Reception || _sight?.Sees(row.GetString(0), row.Day(1)) != false ? new PackRow(kind, row.GetString(0), row.Day(1).Number, row.GetInt32(2), [], row.Blob(3)) : null))
        {
            if (pack is not null)
            {
                yield return pack;
            }
        }
    }
}
