using Jinpai.Core;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Output.Tables;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Desk.Details;

/// <summary>Rows of details as tables, for terminals, files and JSON.</summary>
/// <param name="time">The shop's.</param>
/// <param name="rules">By which the rows came about: waits are capped as in the figures.</param>
public sealed class DetailTables(ShopTime time, RuleBook rules)
{
    /// <summary>Conversations in the order given; of dropped ones the class says so.</summary>
    public DetailList Receptions(IEnumerable<ReceptionFact> rows) => new(
        "receptions",
        [
            ("day", OutputKind.Date), ("agent", OutputKind.Text), ("account", OutputKind.Text), ("buyer", OutputKind.Text), ("first", OutputKind.Text), ("last", OutputKind.Text),
            ("class", OutputKind.Text), ("buyerMessages", OutputKind.Integer), ("agentMessages", OutputKind.Integer), ("rounds", OutputKind.Integer),
            ("unansweredRounds", OutputKind.Integer), ("firstWait", OutputKind.Seconds),
        ],
        [.. rows.Select(fact => (IReadOnlyList<object?>)
        [
            fact.Day, fact.Agent, fact.Account, fact.Buyer, Time(fact.FirstAt), Time(fact.LastAt), new Coded(Codes.Of(fact.Class), "classname." + Codes.Of(fact.Class)),
            fact.BuyerMessageCount, fact.AgentMessageCount, fact.Rounds.Count, fact.Rounds.Count(round => round.AnsweredAt is null), FirstWait(fact),
        ])]);

    /// <summary>Dropped conversations with their reason.</summary>
    public DetailList Filtered(IEnumerable<ReceptionFact> rows) => new(
        "filtered",
        [("day", OutputKind.Date), ("agent", OutputKind.Text), ("account", OutputKind.Text), ("buyer", OutputKind.Text), ("first", OutputKind.Text), ("reason", OutputKind.Text), ("lines", OutputKind.Integer)],
        [.. rows.Select(fact => (IReadOnlyList<object?>)
        [
            fact.Day, fact.Agent, fact.Account, fact.Buyer, Time(fact.FirstAt), new Coded(Codes.Of(fact.Dropped)!, "drop." + Codes.Of(fact.Dropped)), fact.LineCount,
        ])]);

    public DetailList Losses(IEnumerable<LossFact> rows) => new(
        "losses",
        [("day", OutputKind.Date), ("agent", OutputKind.Text), ("buyer", OutputKind.Text), ("asked", OutputKind.Text), ("kind", OutputKind.Text), ("lostTo", OutputKind.Text), ("order", OutputKind.Text)],
        [.. rows.Select(fact => (IReadOnlyList<object?>)
        [
            fact.Day, fact.Agent, fact.Buyer, Time(fact.AskedAt), new Coded(Codes.Of(fact.Kind), "loss." + Codes.Of(fact.Kind)), fact.LostTo, fact.Order,
        ])]);

    public DetailList Faults(IEnumerable<FaultFact> rows) => new(
        "faults",
        [
            ("day", OutputKind.Date), ("agent", OutputKind.Text), ("account", OutputKind.Text), ("buyer", OutputKind.Text), ("time", OutputKind.Text), ("kind", OutputKind.Text),
            ("seconds", OutputKind.Seconds), ("times", OutputKind.Integer),
        ],
        [.. rows.Select(fact => (IReadOnlyList<object?>)
        [
            fact.Day, fact.Agent, fact.Account, fact.Buyer, Time(fact.At), new Coded(Codes.Of(fact.Kind), "fault." + Codes.Of(fact.Kind)), fact.Seconds, fact.Times,
        ])]);

    /// <param name="name"><c>deals</c> or <c>excluded</c>.</param>
    /// <param name="rows">In the order given.</param>
    public DetailList Deals(string name, IEnumerable<DealFact> rows) => new(
        name,
        [
            ("order", OutputKind.Text), ("buyer", OutputKind.Text), ("created", OutputKind.Text), ("sold", OutputKind.Text), ("day", OutputKind.Date), ("agent", OutputKind.Text),
            ("creationAgent", OutputKind.Text), ("paymentAgent", OutputKind.Text), ("bucket", OutputKind.Text), ("items", OutputKind.Integer), ("orderedAmount", OutputKind.Money),
            ("paidAmount", OutputKind.Money), ("priceCut", OutputKind.Money), ("refunded", OutputKind.Money), ("refundSource", OutputKind.Text), ("excluded", OutputKind.Text),
        ],
        [.. rows.Select(deal => (IReadOnlyList<object?>)
        [
            deal.Order, deal.Buyer, Time(deal.CreatedAt), deal.SoldAt is { } sold ? Time(sold) : null, deal.SaleDay, deal.IsSale ? deal.SaleAgent : null, deal.CreationAgent, deal.PaymentAgent,
            deal.SaleAgent is { } agent ? deal.BucketFor(agent)?.ToString() : null, deal.ItemCount, deal.OrderedAmount, deal.PaidAmount, DealAmounts.PriceCut(deal), DealAmounts.Refunded(deal), DealAmounts.RefundSource(deal),
            deal.Excluded == ExclusionReason.None ? null : new Coded(Codes.Of(deal.Excluded), "exclusion." + Codes.Of(deal.Excluded)),
        ])]);

    private decimal? FirstWait(ReceptionFact fact) => fact.FirstWait(rules.For(fact.Day).WaitCap) is { } wait ? wait.Ticks / (decimal)TimeSpan.TicksPerSecond : null;

    private LocalTime Time(Instant at) => new(at, time.Full(at));
}
