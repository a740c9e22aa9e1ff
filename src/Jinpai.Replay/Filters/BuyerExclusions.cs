using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Filters;

/// <summary>Filters 1–3 for one buyer under each version of the rules. One serves buyer after buyer.</summary>
internal sealed class BuyerExclusions(ReplayContext context)
{
    private IReadOnlyList<BuyerKey> _keys = [];
    private ReplayRules? _rules;
    private DropReason _reason;

    public void Begin(IReadOnlyList<BuyerKey> keys) => (_keys, _rules) = (keys, null);

    public DropReason At(Instant at) => Of(context.Rules.For(at));

    public DropReason On(BusinessDay day) => Of(context.Rules.For(day));

    private DropReason Of(ReplayRules rules)
    {
        if (!ReferenceEquals(rules, _rules))
        {
            _reason = BuyerFilter.Of(_keys, rules, context.OwnAccounts);
            _rules = rules;
        }

        return _reason;
    }
}
