using System.Text.Json.Nodes;
using Jinpai.Desk.Details;
using Jinpai.Desk.Texts;

namespace Jinpai.Desk.Explaining;

/// <content>The explanation as text for a terminal and as the JSON of spec 6.5.</content>
public sealed partial class OrderExplanation
{
    public string ToText()
    {
        var lines = new List<string> { _words.Format("explain.order", Deal.Order, Deal.Buyer, _time.Full(Deal.CreatedAt)) };
        lines.AddRange(IsExcluded ? Verdict : []);
        foreach (var credit in Credits)
        {
            AddCredit(lines, credit);
        }

        lines.AddRange(IsExcluded ? [] : Verdict);
        foreach (var refund in Deal.Refunds)
        {
            lines.Add(_words.Format(refund.IsUndated ? "explain.refund.undated" : "explain.refund", RefundName.Of(refund, _words), refund.Amount, _words["refund." + Codes.Of(refund.Status)], _time.Full(refund.CompletedAt ?? refund.AppliedAt)));
        }

        return string.Join('\n', lines);
    }

    public JsonObject ToJson() => new()
    {
        ["order"] = Deal.Order.Value,
        ["buyer"] = Deal.Buyer.Value,
        ["excluded"] = IsExcluded ? Codes.Of(Deal.Excluded) : null,
        ["events"] = new JsonArray([.. Credits.Select(EventJson)]),
        ["bucket"] = Bucket?.ToString(),
        ["sales"] = Deal.IsSale ? JsonValue.Create(Deal.PaidAmount.Major) : null,
        ["salesAgent"] = Deal.IsSale ? Deal.SaleAgent?.Value : null,
        ["salesDay"] = Deal.IsSale ? Deal.SaleDay?.ToString() : null,
        ["followUp"] = Deal.FollowUpAgent?.Value,
        ["refunds"] = new JsonArray([.. Deal.Refunds.Select(refund => (JsonNode)new JsonObject
        {
            ["refund"] = refund.IsOfOrder ? null : refund.RefundId,
            ["source"] = RefundName.SourceOf(refund).Code,
            ["isUndated"] = refund.IsUndated,
            ["amount"] = refund.Amount.Major,
            ["status"] = Codes.Of(refund.Status),
            ["type"] = Codes.Of(refund.Type),
            ["appliedAt"] = refund.AppliedAt.ToString(),
            ["completedAt"] = refund.CompletedAt?.ToString(),
        })]),
    };

    private void AddCredit(List<string> lines, CreditExplanation credit)
    {
        var at = _time.Full(credit.Fact.At);
        lines.Add(credit.Winner is { Fact: var winner }
            ? _words.Format("explain.credit", credit.Event, at, winner.Agent, winner.Account)
            : _words.Format("explain.silent", credit.Event, at));
        if (credit.Candidates.Count == 0)
        {
            lines.Add("  " + _words["explain.nobody"]);
        }

        foreach (var (candidate, _, why) in credit.Candidates)
        {
            lines.Add(_words.Format("explain.candidate", candidate.HasWon ? "✔" : "✘", candidate.Agent, candidate.Account, candidate.Rounds, why));
        }
    }

    private static JsonNode EventJson(CreditExplanation credit) => new JsonObject
    {
        ["kind"] = Codes.Of(credit.Fact.Event),
        ["at"] = credit.Fact.At.ToString(),
        ["winner"] = credit.Winner?.Fact.Agent.Value,
        ["policy"] = credit.Fact.Policy,
        ["candidates"] = new JsonArray([.. credit.Fact.Candidates.Select(fact => CandidateJson(credit.Candidates.First(candidate => candidate.Fact == fact)))]),
    };

    private static JsonNode CandidateJson(CandidateExplanation candidate) => new JsonObject
    {
        ["agent"] = candidate.Fact.Agent.Value,
        ["account"] = candidate.Fact.Account.Value,
        ["lastReplyAt"] = candidate.Fact.LastReplyAt?.ToString(),
        ["rounds"] = candidate.Fact.Rounds,
        ["consultedProduct"] = candidate.ConsultedProduct,
        ["won"] = candidate.Fact.HasWon,
        ["why"] = candidate.Why,
        ["verdict"] = Codes.Of(candidate.Fact.Verdict),
    };
}
