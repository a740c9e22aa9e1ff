using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Filters;

/// <summary>Filters 1–3 for one buyer under each version of the rules.</summary>
internal sealed class BuyerExclusions(IReadOnlyList<BuyerKey> keys, ReplayContext context)
{
    private ReplayRules? _rules;
    private DropReason _reason;

    public DropReason At(Instant at) => Of(context.Rules.For(at));

    public DropReason On(BusinessDay day) => Of(context.Rules.For(day));

    private DropReason Of(ReplayRules rules)
    {
        if (!ReferenceEquals(rules, _rules))
        {
            _reason = BuyerExclusion.Of(keys, rules, context.OwnAccounts);
            _rules = rules;
        }

        return _reason;
    }
}
