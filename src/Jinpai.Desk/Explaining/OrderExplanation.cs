using System.Text.Json.Nodes;
using Jinpai.Desk.Texts;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Desk.Explaining;

/// <summary>An order's credit in plain words: who stood, who won by which rule, why not the others.</summary>
public sealed class OrderExplanation(DealFact deal, IReadOnlyList<CreditFact> credits, RuleBook rules, ShopTime time, Words words)
{
    public string ToText()
    {
        var lines = new List<string> { words.Format("explain.order", deal.Order, deal.Buyer, time.Full(deal.CreatedAt)) };
        if (deal.Excluded != ExclusionReason.None)
        {
            lines.Add(words["explain.excluded." + Codes.Of(deal.Excluded)]);
        }

        foreach (var credit in credits)
        {
            AddCredit(lines, credit);
        }

        if (deal.SoldAt is null)
        {
            lines.Add(words["explain.unpaid"]);
        }
        else if (deal.Excluded == ExclusionReason.None)
        {
            AddSale(lines);
        }

        foreach (var refund in deal.Refunds)
        {
            lines.Add(words.Format("explain.refund", refund.RefundId, refund.Amount, words["refund." + Codes.Of(refund.Status)], time.Full(refund.CompletedAt ?? refund.AppliedAt)));
        }

        return string.Join('\n', lines);
    }

    public JsonObject ToJson() => new()
    {
        ["order"] = deal.Order.Value,
        ["buyer"] = deal.Buyer.Value,
        ["excluded"] = deal.Excluded == ExclusionReason.None ? null : Codes.Of(deal.Excluded),
        ["events"] = new JsonArray([.. credits.Select(EventJson)]),
        ["bucket"] = BucketOf()?.ToString(),
        ["sales"] = deal.IsSale ? JsonValue.Create(deal.PaidAmount.Major) : null,
        ["salesAgent"] = deal.IsSale ? deal.SaleAgent?.Value : null,
        ["salesDay"] = deal.IsSale ? deal.SaleDay?.ToString() : null,
        ["followUp"] = deal.FollowUpAgent?.Value,
        ["refunds"] = new JsonArray([.. deal.Refunds.Select(refund => (JsonNode)new JsonObject
        {
            ["refund"] = refund.RefundId,
            ["amount"] = refund.Amount.Major,
            ["status"] = Codes.Of(refund.Status),
            ["type"] = Codes.Of(refund.Type),
            ["appliedAt"] = refund.AppliedAt.ToString(),
            ["completedAt"] = refund.CompletedAt?.ToString(),
        })]),
    };

    private Bucket? BucketOf() => (deal.SaleAgent ?? deal.CreationAgent ?? deal.PaymentAgent ?? deal.FollowUpAgent) is { } agent ? deal.BucketFor(agent) : null;

    private void AddCredit(List<string> lines, CreditFact credit)
    {
        var kind = words["explain.event." + Codes.Of(credit.Event)];
        lines.Add(credit.Winner is { } winner
            ? words.Format("explain.credit", kind, time.Full(credit.At), winner.Agent, winner.Account)
            : words.Format("explain.silent", kind, time.Full(credit.At)));
        if (credit.Candidates.Count == 0)
        {
            lines.Add("  " + words["explain.nobody"]);
        }

        foreach (var candidate in credit.Candidates.OrderByDescending(candidate => candidate.HasWon).ThenByDescending(candidate => candidate.IsCandidate))
        {
            lines.Add(words.Format("explain.candidate", candidate.HasWon ? "✔" : "✘", candidate.Agent, candidate.Account, candidate.Rounds, Why(candidate, credit)));
        }
    }

    private void AddSale(List<string> lines)
    {
        var judge = words["judge." + Codes.Of(rules.For(deal.SoldAt!.Value).Judge)];
        lines.Add(deal.SaleAgent is { } agent
            ? words.Format("explain.sale", judge, agent, deal.SaleDay, deal.PaidAmount, BucketOf()?.ToString() ?? "-")
            : words.Format("explain.sale.silent", judge, deal.SaleDay, deal.PaidAmount));
        if (deal.FollowUpAgent is { } followUp)
        {
            lines.Add(words.Format("explain.followup", followUp));
        }

        if (deal.Assistants.Count > 0)
        {
            lines.Add(words.Format("explain.assist", string.Join(words["list.comma"], deal.Assistants)));
        }
    }

    private JsonNode EventJson(CreditFact credit) => new JsonObject
    {
        ["kind"] = Codes.Of(credit.Event),
        ["at"] = credit.At.ToString(),
        ["winner"] = credit.Winner?.Agent.Value,
        ["policy"] = credit.Policy,
        ["candidates"] = new JsonArray([.. credit.Candidates.Select(candidate => (JsonNode)new JsonObject
        {
            ["agent"] = candidate.Agent.Value,
            ["account"] = candidate.Account.Value,
            ["lastReplyAt"] = candidate.LastReplyAt?.ToString(),
            ["rounds"] = candidate.Rounds,
            ["consultedProduct"] = null,
            ["won"] = candidate.HasWon,
            ["why"] = Why(candidate, credit),
            ["verdict"] = Codes.Of(candidate.Verdict),
        })]),
    };

    private string Why(Candidate candidate, CreditFact credit)
    {
        var reply = candidate.LastReplyAt is { } at ? time.Beside(at, credit.At) : "";
        var lookback = rules.For(credit.At).LookbackDays;
        var winner = credit.Winner?.LastReplyAt is { } won ? time.Beside(won, credit.At) : "";
        var kind = words["explain.event." + Codes.Of(credit.Event)];
        return words.Format("why." + Codes.Of(candidate.Verdict), reply, time.Beside(credit.At, credit.At), kind, winner, lookback);
    }
}
