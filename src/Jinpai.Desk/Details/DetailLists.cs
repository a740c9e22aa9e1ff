using Jinpai.Desk.Explaining;
using Jinpai.Core;
using Jinpai.Output.Tables;
using Jinpai.Replay.Facts;

namespace Jinpai.Desk.Details;

/// <summary>绩效明细: the lists behind the figures.</summary>
public sealed class DetailLists(SpanFacts facts, ShopTime time)
{
    public static IReadOnlyList<string> Names { get; } = ["receptions", "deals", "losses", "faults", "filtered", "excluded"];

    public DetailList List(string name, AgentId? agent) => name switch
    {
        "receptions" => Receptions(agent),
        "filtered" => Filtered(agent),
        "losses" => Losses(agent),
        "faults" => Faults(agent),
        "excluded" => Deals(name, facts.Deals().Where(deal => deal.Excluded != ExclusionReason.None)),
        _ => Deals(name, facts.Deals().Where(deal => deal.Excluded == ExclusionReason.None && (agent is null || Concerns(deal, agent.Value)))),
    };

    private DetailList Receptions(AgentId? agent) => new(
        "receptions",
        [
            ("day", OutputKind.Date), ("agent", OutputKind.Text), ("account", OutputKind.Text), ("buyer", OutputKind.Text), ("first", OutputKind.Text), ("last", OutputKind.Text),
            ("class", OutputKind.Text), ("buyerMessages", OutputKind.Integer), ("agentMessages", OutputKind.Integer), ("rounds", OutputKind.Integer),
            ("unansweredRounds", OutputKind.Integer), ("firstWait", OutputKind.Seconds),
        ],
        [.. facts.Receptions(agent).Where(fact => fact.Dropped == DropReason.None).OrderBy(fact => fact.FirstAt).ThenBy(fact => fact.Account).ThenBy(fact => fact.Buyer).Select(fact => (IReadOnlyList<object?>)
        [
            fact.Day, fact.Agent, fact.Account, fact.Buyer, Time(fact.FirstAt), Time(fact.LastAt), new Coded(Codes.Of(fact.Class), "classname." + Codes.Of(fact.Class)),
            fact.BuyerMessageCount, fact.AgentMessageCount, fact.Rounds.Count, fact.Rounds.Count(round => round.AnsweredAt is null), FirstWait(fact),
        ])]);

    private DetailList Filtered(AgentId? agent) => new(
        "filtered",
        [("day", OutputKind.Date), ("agent", OutputKind.Text), ("account", OutputKind.Text), ("buyer", OutputKind.Text), ("first", OutputKind.Text), ("reason", OutputKind.Text), ("lines", OutputKind.Integer)],
        [.. facts.Receptions(agent).Where(fact => fact.Dropped != DropReason.None).OrderBy(fact => fact.FirstAt).ThenBy(fact => fact.Account).ThenBy(fact => fact.Buyer).Select(fact => (IReadOnlyList<object?>)
        [
            fact.Day, fact.Agent, fact.Account, fact.Buyer, Time(fact.FirstAt), new Coded(Codes.Of(fact.Dropped)!, "drop." + Codes.Of(fact.Dropped)), fact.LineCount,
        ])]);

    private DetailList Losses(AgentId? agent) => new(
        "losses",
        [("day", OutputKind.Date), ("agent", OutputKind.Text), ("buyer", OutputKind.Text), ("asked", OutputKind.Text), ("kind", OutputKind.Text), ("lostTo", OutputKind.Text), ("order", OutputKind.Text)],
        [.. facts.Losses(agent).OrderBy(fact => fact.AskedAt).ThenBy(fact => fact.Agent).ThenBy(fact => fact.Buyer).Select(fact => (IReadOnlyList<object?>)
        [
            fact.Day, fact.Agent, fact.Buyer, Time(fact.AskedAt), new Coded(Codes.Of(fact.Kind), "loss." + Codes.Of(fact.Kind)), fact.LostTo, fact.Order,
        ])]);

    private DetailList Faults(AgentId? agent) => new(
        "faults",
        [
            ("day", OutputKind.Date), ("agent", OutputKind.Text), ("account", OutputKind.Text), ("buyer", OutputKind.Text), ("time", OutputKind.Text), ("kind", OutputKind.Text),
            ("seconds", OutputKind.Seconds), ("times", OutputKind.Integer),
        ],
        [.. facts.Faults(agent).OrderBy(fact => fact.At).ThenBy(fact => fact.Account).ThenBy(fact => fact.Buyer).ThenBy(fact => fact.Kind).Select(fact => (IReadOnlyList<object?>)
        [
            fact.Day, fact.Agent, fact.Account, fact.Buyer, Time(fact.At), new Coded(Codes.Of(fact.Kind), "fault." + Codes.Of(fact.Kind)), fact.Seconds, fact.Times,
        ])]);

    private DetailList Deals(string name, IEnumerable<DealFact> deals) => new(
        name,
        [
            ("order", OutputKind.Text), ("buyer", OutputKind.Text), ("created", OutputKind.Text), ("sold", OutputKind.Text), ("day", OutputKind.Date), ("agent", OutputKind.Text),
            ("creationAgent", OutputKind.Text), ("paymentAgent", OutputKind.Text), ("bucket", OutputKind.Text), ("items", OutputKind.Integer), ("orderedAmount", OutputKind.Money),
            ("paidAmount", OutputKind.Money), ("priceCut", OutputKind.Money), ("refunded", OutputKind.Money), ("excluded", OutputKind.Text),
        ],
        [.. deals.OrderBy(deal => deal.SoldAt ?? deal.CreatedAt).ThenBy(deal => deal.Order).Select(deal => (IReadOnlyList<object?>)
        [
            deal.Order, deal.Buyer, Time(deal.CreatedAt), deal.SoldAt is { } sold ? Time(sold) : null, deal.SaleDay, deal.IsSale ? deal.SaleAgent : null, deal.CreationAgent, deal.PaymentAgent,
            deal.SaleAgent is { } agent ? deal.BucketFor(agent)?.ToString() : null, deal.ItemCount, deal.OrderedAmount, deal.PaidAmount, PriceCut(deal), Refunded(deal),
            deal.Excluded == ExclusionReason.None ? null : new Coded(Codes.Of(deal.Excluded), "exclusion." + Codes.Of(deal.Excluded)),
        ])]);

    private static bool Concerns(DealFact deal, AgentId agent) =>
        deal.SaleAgent == agent || deal.CreationAgent == agent || deal.PaymentAgent == agent || deal.FollowUpAgent == agent || deal.Assistants.Contains(agent);

    private static Money PriceCut(DealFact deal) => new(-deal.Lines.Sum(line => Math.Min(0, line.AdjustFee.MinorUnits)));

    private static Money Refunded(DealFact deal) => new(deal.Refunds.Where(refund => refund.IsCompleted).Sum(refund => refund.Amount.MinorUnits));

    private static decimal? FirstWait(ReceptionFact fact) => fact.Rounds is [{ AnsweredAt: { } answered } first, ..] ? (answered - first.AskedAt).Ticks / (decimal)TimeSpan.TicksPerSecond : null;

    private LocalTime Time(Instant at) => new(at, time.Full(at));
}
