using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Filters;

/// <summary>Filters 1–3 of spec 2.4: buyers who are none. They also exclude from credit.</summary>
internal static class BuyerExclusion
{
    public static DropReason Of(IReadOnlyList<BuyerKey> keys, ReplayRules rules, IReadOnlySet<string> shopAccounts)
    {
        if (IsAny(keys, shopAccounts.Contains) || IsAny(keys, key => rules.OwnAccounts.Contains(key, StringComparer.Ordinal)))
        {
            return DropReason.OwnAccount;
        }

        if (IsAny(keys, key => rules.Vendors.Contains(key, StringComparer.Ordinal)))
        {
            return DropReason.Vendor;
        }

        return IsAny(keys, key => rules.Blacklist.Contains(key, StringComparer.Ordinal)) ? DropReason.Blacklist : DropReason.None;
    }

    private static bool IsAny(IReadOnlyList<BuyerKey> keys, Func<string, bool> holds)
    {
        foreach (var key in keys)
        {
            if (holds(key.Value))
            {
                return true;
            }
        }

        return false;
    }
}
