using System.Globalization;
using Jinpai.Core;
using Jinpai.Desk.Texts;

namespace Jinpai.Desk.Explaining;

/// <content>The rules that decided, and what they mean for one agent.</content>
public sealed partial class OrderExplanation
{
    /// <summary>Judge rule, attribution, look-back and treatment of after-sale accounts, a sentence each, as in force for this order.</summary>
    public IReadOnlyList<string> RuleSentences =>
    [
        _words["rule.judge." + Codes.Of(SaleRules.Judge)],
        _words.Format("rule.credit." + CreationRules.Credit, CreationRules.LookbackDays.ToString(CultureInfo.InvariantCulture)),
        _words["rule.aftersale." + Codes.Of(CreationRules.AftersaleCredit)],
        _words.Format("rule.version", CreationRules.EffectiveFrom),
    ];

    /// <summary>"Why not me": what each event says of the agent, and what that means for the sale.</summary>
    public IReadOnlyList<string> WhyNot(AgentId agent)
    {
        var sentences = new List<string>();
        foreach (var credit in Credits)
        {
            var own = credit.Candidates.Where(candidate => candidate.Fact.Agent == agent).ToList();
            sentences.AddRange(own.Count == 0
                ? [_words.Format("whynot.absent", credit.Event, agent)]
                : own.Select(candidate => _words.Format(candidate.Fact.HasWon ? "whynot.won" : "whynot.lost", credit.Event, candidate.Fact.Account, candidate.Why)));
        }

        if (IsExcluded || Deal.SoldAt is null)
        {
            sentences.AddRange(Verdict);
        }
        else if (Deal.SaleAgent == agent)
        {
            sentences.Add(_words.Format("whynot.owner", Judge, Deal.BucketFor(agent)));
        }
        else
        {
            sentences.Add(Deal.SaleAgent is { } owner ? _words.Format("whynot.other", Judge, owner) : _words.Format("whynot.silent", Judge));
            if (Deal.BucketFor(agent) is { } bucket)
            {
                sentences.Add(_words.Format("whynot.bucket", bucket, _words["bucket." + bucket]));
            }
            else if (Deal.Assistants.Contains(agent))
            {
                sentences.Add(_words["whynot.assist"]);
            }
        }

        return sentences;
    }
}
