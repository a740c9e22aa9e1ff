using System.Runtime.CompilerServices;
using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Metrics.Daily;

/// <summary>Folds the facts of buyers into daily sums per agent and for the shop. Not thread-safe: parallel workers fold each for themselves and are merged.</summary>
/// <remarks>
/// Facts of one buyer come in one call, with all the buyer's deals, because people are counted once per agent and day.
/// To change stored rows: <see cref="Subtract"/> the old facts, <see cref="Add"/> the new ones, give the sessions of every agent-day whose receptions changed
/// with <see cref="SetSessions"/>, and store <see cref="DailyMeasures.Plus"/> of the stored row and the result (none, if that is empty).
/// </remarks>
public sealed class DailyFold(RuleBook rules)
{
    private const int LatelySize = 4096;
    private readonly RuleBook _rules = rules;
    private readonly Dictionary<string, Dictionary<int, DayTotals>> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<int, DayTotals> _shop = [];
    private readonly HashSet<(string? Agent, int Day, Measure Measure)> _people = [];
    private readonly ReceptionFold _receptions = new();
    private readonly Lately[] _lately = new Lately[LatelySize];

    /// <summary>Adds one buyer's facts.</summary>
    public void Add(BuyerFacts facts) => Fold(facts, 1);

    /// <summary>The exact opposite of <see cref="Add"/>.</summary>
    public void Subtract(BuyerFacts facts) => Fold(facts, -1);

    /// <summary>All sessions of the agent's receptions on the day, over all accounts and buyers: they replace those that <see cref="Add"/> collected.</summary>
    public void SetSessions(AgentId agent, BusinessDay day, IEnumerable<Session> sessions) => For(agent, day).SetSessions(sessions);

    /// <summary>Adds all that another fold holds; what the other gives stays as it is.</summary>
    public void Merge(DailyFold other)
    {
        other._receptions.Settle();
        foreach (var (agent, day, totals) in other.AgentDays)
        {
            For(agent, day).Add(totals);
        }

        foreach (var (day, totals) in other._shop)
        {
            ForShop(new BusinessDay(day)).Add(totals);
        }
    }

    /// <summary>All rows that are not empty, the shop's before the agents', by agent (ordinally), then day. A row whose concurrency was set is given even if empty: stored, it may replace something.</summary>
    public IReadOnlyList<DailyMeasures> Result()
    {
        _receptions.Settle();
        var rows = new List<DailyMeasures>();
        foreach (var (day, totals) in WholeShop().OrderBy(entry => entry.Key))
        {
            rows.Add(Close(totals, null, new BusinessDay(day)));
        }

        foreach (var (agent, day, totals) in AgentDays.OrderBy(entry => entry.Agent).ThenBy(entry => entry.Day))
        {
            rows.Add(Close(totals, agent, day));
        }

        rows.RemoveAll(row => row.IsEmpty && !row.ReplacesConcurrency);
        return rows;
    }

    internal RuleBook Rules => _rules;

    internal DayTotals For(AgentId agent, BusinessDay day)
    {
        // An agent's name is mostly the same string, and agents and days come again and again.
        ref var lately = ref _lately[(RuntimeHelpers.GetHashCode(agent.Value) ^ (day.Number * 37)) & (LatelySize - 1)];
        return lately is { Totals: { } totals } && lately.Day == day.Number && ReferenceEquals(lately.Agent, agent.Value) ? totals : (lately = new Lately(agent.Value, day.Number, Find(agent, day))).Totals;
    }

    internal DayTotals ForShop(BusinessDay day) => Of(_shop, day);

    /// <summary>The row of an agent, or of the shop for null.</summary>
    internal DayTotals Of(AgentId? agent, BusinessDay day) => agent is { } known ? For(known, day) : ForShop(day);

    /// <summary>True the first time that the buyer at hand counts for this measure of the agent (null: the shop) and day.</summary>
    internal bool IsFirst(AgentId? agent, BusinessDay day, Measure measure) => _people.Add((agent?.Value, day.Number, measure));

    private IEnumerable<(AgentId Agent, BusinessDay Day, DayTotals Totals)> AgentDays =>
        _agents.SelectMany(agent => agent.Value.Select(day => (new AgentId(agent.Key), new BusinessDay(day.Key), day.Value)));

    private DayTotals Find(AgentId agent, BusinessDay day)
    {
        if (!_agents.TryGetValue(agent.Value, out var days))
        {
            _agents.Add(agent.Value, days = []);
        }

        return Of(days, day);
    }

    private static DayTotals Of(Dictionary<int, DayTotals> days, BusinessDay day)
    {
        if (!days.TryGetValue(day.Number, out var totals))
        {
            days.Add(day.Number, totals = new DayTotals());
        }

        return totals;
    }

    // By day: what was added to the shop itself, and all conversations of its agents.
    private Dictionary<int, DayTotals> WholeShop()
    {
        var shop = new Dictionary<int, DayTotals>();
        foreach (var (day, own) in _shop)
        {
            shop.Add(day, new DayTotals());
            shop[day].Add(own);
        }

        foreach (var (_, day, totals) in AgentDays)
        {
            Of(shop, day).AddConversations(totals);
        }

        return shop;
    }

    private DailyMeasures Close(DayTotals totals, AgentId? agent, BusinessDay day) => totals.Close(agent, day, _rules.For(day).ManyAtOnce);

    private void Fold(BuyerFacts facts, int sign)
    {
        if (_people.Count > 0)
        {
            _people.Clear();
        }

        foreach (ref readonly var reception in FactSpan.Of(facts.Receptions))
        {
            _receptions.Add(For(reception.Agent, reception.Day), in reception, _rules.For(reception.Day), sign);
        }

        foreach (ref readonly var funnel in FactSpan.Of(facts.Funnels))
        {
            FunnelFold.Fold(this, in funnel, sign);
        }

        for (var i = 0; i < facts.Deals.Count; i++)
        {
            DealFold.Fold(this, facts.Deals[i], sign);
        }
    }

    private readonly record struct Lately(string Agent, int Day, DayTotals Totals);
}
