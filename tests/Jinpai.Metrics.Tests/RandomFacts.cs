using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Tests;

/// <summary>Seeded random facts of one buyer after another: not a possible shop, but every field in use.</summary>
internal sealed class RandomFacts(int seed)
{
    private static readonly AgentId[] Agents = [Some.Mei, Some.Fang, new("a"), new("B")];
    private readonly Random _random = new(seed);
    private int _number;

    internal BuyerFacts[] Next(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    internal BuyerFacts Next()
    {
        var buyer = "buyer" + _number++;
        var days = Enumerable.Range(1, 5).Where(_ => _random.Next(2) == 0).ToArray();
        return Some.Facts(
            days.SelectMany(day => Agents.Where(_ => _random.Next(3) == 0).Select(agent => Reception(agent, buyer, day))),
            days.SelectMany(day => new AgentId?[] { null, Some.Mei, Some.Fang }.Where(_ => _random.Next(2) == 0).Select(agent => Funnel(agent, buyer, day))),
            Enumerable.Range(0, _random.Next(4)).Select(number => Deal(buyer + "-" + number, buyer)));
    }

    private ReceptionFact Reception(AgentId agent, string buyer, int day)
    {
        var start = Some.At(day, _random.Next(24), _random.Next(60));
        var rounds = Enumerable.Range(0, _random.Next(4))
            .Select(i => new Round(start + TimeSpan.FromMinutes(i), _random.Next(4) == 0 ? null : start + TimeSpan.FromMilliseconds((i * 60000) + _random.Next(900_000))))
            .ToArray();
        return Some.Reception(agent, buyer, day, rounds, [new Session(start, start + TimeSpan.FromSeconds(_random.Next(4000)))]) with
        {
            FirstAt = start,
            Dropped = (DropReason)Math.Max(0, _random.Next(-20, 11)),
            Class = (EnquiryClass)_random.Next(8),
            IsSlow = _random.Next(3) == 0,
            IsLong = _random.Next(3) == 0,
            IsUnanswered = _random.Next(3) == 0,
            IsTransferredIn = _random.Next(3) == 0,
            IsTransferredOut = _random.Next(3) == 0,
            Initiator = (Initiator)_random.Next(3),
            AgentMessageCount = _random.Next(4),
        };
    }

    private FunnelFact Funnel(AgentId? agent, string buyer, int day)
    {
        var ordered = _random.Next(2) == 0;
        var paid = ordered && _random.Next(2) == 0;
        return Some.Funnel(agent, buyer, day) with
        {
            IsByException = _random.Next(3) == 0,
            Ordered = ordered ? Some.Stage(1, _random.Next(1, 4), _random.Next(1, 900)) : default,
            Paid = paid ? Some.Stage(1, _random.Next(1, 4), _random.Next(1, 900)) : default,
            Loss = paid ? LossKind.None : ordered ? LossKind.Payment : (LossKind)_random.Next(1, 4),
        };
    }

    private DealFact Deal(string order, string buyer)
    {
        AgentId? Someone() => _random.Next(3) == 0 ? null : Agents[_random.Next(Agents.Length)];
        var day = _random.Next(1, 6);
        var deal = Some.Deal(order, buyer, Someone(), day, _random.Next(1, 900), _random.Next(1, 4)) with
        {
            Excluded = _random.Next(8) == 0 ? ExclusionReason.Flag : ExclusionReason.None,
            PaymentAgent = Someone(),
            FollowUpAgent = Someone(),
            Assistants = _random.Next(3) == 0 ? [Some.Mei, Some.Fang] : [],
            Refunds = [.. Enumerable.Range(0, _random.Next(3)).Select(i => Some.Refund(order + i, day + _random.Next(2), _random.Next(2) == 0 ? day + 2 : null, 1, (RefundType)_random.Next(5)))],
        };
        return _random.Next(4) == 0 ? deal with { SoldAt = null, SaleDay = null, SaleAgent = null, PaymentAgent = null } : deal with { SaleAgent = deal.CreationAgent ?? deal.PaymentAgent };
    }
}
