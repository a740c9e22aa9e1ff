using Jinpai.Core;

namespace Jinpai.Replay.Inputs;

/// <summary>Which keys are one buyer: the connected groups of all links (spec 2.2). Links hold for all time, so the order in which they are found never matters.</summary>
public sealed class BuyerIdentities
{
    private readonly Dictionary<BuyerKey, BuyerKey[]> _groups = [];

    /// <param name="links">Pairs of keys that are one buyer; which of the two is the chat's plays no part.</param>
    /// <param name="unlinkable">Links from or to these keys are none.</param>
    public BuyerIdentities(IEnumerable<(BuyerKey ChatKey, BuyerKey OrderKey)> links, UnlinkableKeys unlinkable)
    {
        var parents = new Dictionary<BuyerKey, BuyerKey>();
        foreach (var (chat, order) in links)
        {
            if (unlinkable.Contains(chat) || unlinkable.Contains(order))
            {
                continue;
            }

            var (left, right) = (RootOf(parents, chat), RootOf(parents, order));
            if (left != right)
            {
                parents[left.CompareTo(right) < 0 ? right : left] = left.CompareTo(right) < 0 ? left : right;
            }
        }

        foreach (var group in parents.Keys.ToList().GroupBy(key => RootOf(parents, key)))
        {
            var keys = group.Order().ToArray();
            foreach (var key in keys)
            {
                _groups.Add(key, keys);
            }
        }
    }

    public static BuyerIdentities None { get; } = new([], UnlinkableKeys.None);

    public bool IsLinked(BuyerKey key) => _groups.ContainsKey(key);

    /// <summary>All keys of the buyer, ordinally sorted: the first names the buyer in facts.</summary>
    public IReadOnlyList<BuyerKey> KeysOf(BuyerKey key) => _groups.TryGetValue(key, out var keys) ? keys : [key];

    /// <summary>The key's place among its buyer's.</summary>
    public int IndexOf(BuyerKey key) => _groups.TryGetValue(key, out var keys) ? Array.IndexOf(keys, key) : 0;

    /// <summary>Turns mentions into identities: of orders that exist and belong to another key.</summary>
    /// <param name="mentions">Who names which order.</param>
    /// <param name="buyers">The buyer of each order.</param>
    /// <param name="unlinkable">Whoever names orders that are not theirs.</param>
    public static BuyerIdentities Of(IEnumerable<OrderMention> mentions, IReadOnlyDictionary<OrderId, BuyerKey> buyers, UnlinkableKeys unlinkable) => new(
        from mention in mentions
        where buyers.TryGetValue(mention.Order, out var owner) && owner != mention.Key
        select (mention.Key, buyers[mention.Order]),
        unlinkable);

    private static BuyerKey RootOf(Dictionary<BuyerKey, BuyerKey> parents, BuyerKey key)
    {
        if (!parents.TryGetValue(key, out var parent))
        {
            parents[key] = key;
            return key;
        }

        while (parent != parents[parent])
        {
            parent = parents[parent];
        }

        parents[key] = parent;
        return parent;
    }
}
