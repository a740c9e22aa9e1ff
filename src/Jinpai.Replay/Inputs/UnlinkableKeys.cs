using Jinpai.Core;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Inputs;

/// <summary>
/// Keys that are never a buyer's second key: accounts of the organisation, and whoever is on the own-account, vendor or blacklist of any version of the rules (spec 2.2).
/// Colleagues and couriers speak of other people's orders: a link from or to one of them would make all these people one.
/// </summary>
public sealed class UnlinkableKeys
{
    private readonly HashSet<string> _keys;

    /// <param name="accounts">The organisation's accounts.</param>
    /// <param name="rules">Every version counts, whenever it is in force: links hold for all time.</param>
    public UnlinkableKeys(IEnumerable<string> accounts, RuleBook rules)
        : this(accounts)
    {
        foreach (var version in rules.Versions)
        {
            _keys.UnionWith(version.OwnAccounts);
            _keys.UnionWith(version.Vendors);
            _keys.UnionWith(version.Blacklist);
        }
    }

    /// <param name="accounts">The organisation's accounts.</param>
    public UnlinkableKeys(IEnumerable<string> accounts)
    {
        _keys = accounts.ToHashSet(StringComparer.Ordinal);
    }

    public static UnlinkableKeys None { get; } = new([]);

    public bool Contains(BuyerKey key) => _keys.Contains(key.Value);
}
