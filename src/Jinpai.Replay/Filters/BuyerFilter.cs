using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Filters;

/// <summary>Filters 1–3 of spec 2.4: buyers who are none. They also exclude from credit.</summary>
internal static class BuyerFilter
{
    public static DropReason Of(IReadOnlyList<BuyerKey> keys, ReplayRules rules, IReadOnlySet<string> shopAccounts)
    {
        var reason = DropReason.None;
        for (var i = 0; i < keys.Count; i++)
        {
            var found = Of(keys[i].Value, rules, shopAccounts);
            reason = found != DropReason.None && (reason == DropReason.None || found < reason) ? found : reason;
        }

        return reason;
    }

    private static DropReason Of(string key, ReplayRules rules, IReadOnlySet<string> shopAccounts)
    {
        if (shopAccounts.Contains(key) || rules.OwnAccounts.Contains(key, StringComparer.Ordinal))
        {
            return DropReason.OwnAccount;
        }

        return rules.Vendors.Contains(key, StringComparer.Ordinal) ? DropReason.Vendor
            : rules.Blacklist.Contains(key, StringComparer.Ordinal) ? DropReason.Blacklist
            : DropReason.None;
    }
}
