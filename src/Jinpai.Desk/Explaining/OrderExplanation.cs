using Jinpai.Core.Issues;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Explaining;

/// <summary>An order's credit in plain words: who stood, who won by which rule, why not the others. Text, JSON and pages are made from its properties.</summary>
public sealed partial class OrderExplanation
{
    private readonly ShopTime _time;
    private readonly Words _words;

    internal OrderExplanation(DealFact deal, OrderState state, IReadOnlyList<CreditFact> credits, IReadOnlyList<ChatLine> history, RuleBook rules, ShopTime time, Words words)
    {
        (Deal, State, _time, _words) = (deal, state, time, words);
        CreationRules = rules.For(deal.CreatedAt);
        SaleRules = rules.For(deal.SoldAt ?? deal.CreatedAt);
        var consulted = new ConsultedProducts(state, history);
        Credits = [.. credits.Select(credit => Explain(credit, rules.For(credit.At), consulted))];
    }

    /// <summary>What the replay decided.</summary>
    public DealFact Deal { get; }

    /// <summary>The order as its exports say.</summary>
    public OrderState State { get; }

    /// <summary>Creation first; none of an excluded order.</summary>
    public IReadOnlyList<CreditExplanation> Credits { get; }

    /// <summary>In force when the order was created.</summary>
    public ReplayRules CreationRules { get; }

    /// <summary>In force when it was sold; unsold, when it was created.</summary>
    public ReplayRules SaleRules { get; }

    public bool IsExcluded => Deal.Excluded != ExclusionReason.None;

    /// <summary>Of the agent who has the sale or comes closest to it; null for unsold, silent and excluded orders.</summary>
    public Bucket? Bucket => (Deal.SaleAgent ?? Deal.CreationAgent ?? Deal.PaymentAgent ?? Deal.FollowUpAgent) is { } agent ? Deal.BucketFor(agent) : null;

    /// <summary>The judge rule's name, such as 下单优先判定.</summary>
    public string Judge => _words["judge." + Codes.Of(SaleRules.Judge)];

    /// <summary>Whose sale it is and why, a sentence each; of an excluded or unpaid order that it counts for nobody.</summary>
    public IReadOnlyList<string> Verdict
    {
        get
        {
            if (IsExcluded)
            {
                return [_words["explain.excluded." + Codes.Of(Deal.Excluded)]];
            }

            return Deal.SoldAt is null ? [_words["explain.unpaid"]] : [.. Sale()];
        }
    }

    private IEnumerable<string> Sale()
    {
        yield return Deal.SaleAgent is { } agent
            ? _words.Format("explain.sale", Judge, agent, Deal.SaleDay, Deal.PaidAmount, Bucket?.ToString() ?? "-")
            : _words.Format("explain.sale.silent", Judge, Deal.SaleDay, Deal.PaidAmount);
        if (Deal.FollowUpAgent is { } followUp)
        {
            yield return _words.Format("explain.followup", followUp);
        }

        if (Deal.Assistants.Count > 0)
        {
            yield return _words.Format("explain.assist", string.Join(_words.In(LocalText.Comma), Deal.Assistants));
        }
    }

    private CreditExplanation Explain(CreditFact credit, ReplayRules rules, ConsultedProducts consulted)
    {
        var kind = _words["explain.event." + Codes.Of(credit.Event)];
        var candidates = credit.Candidates.OrderByDescending(candidate => candidate.HasWon).ThenByDescending(candidate => candidate.IsCandidate)
            .Select(candidate => new CandidateExplanation(candidate, consulted.Of(candidate.Account, credit, rules.Lookback), Why(candidate, credit, rules, kind)));
        return new CreditExplanation(credit, kind, [.. candidates]);
    }

    private string Why(Candidate candidate, CreditFact credit, ReplayRules rules, string kind)
    {
        var reply = candidate.LastReplyAt is { } at ? _time.Beside(at, credit.At) : "";
        var winner = credit.Winner?.LastReplyAt is { } won ? _time.Beside(won, credit.At) : "";
        return _words.Format("why." + (candidate.HasWon ? "won." + credit.Policy : Codes.Of(candidate.Verdict)), reply, _time.Beside(credit.At, credit.At), kind, winner, rules.LookbackDays);
    }
}
