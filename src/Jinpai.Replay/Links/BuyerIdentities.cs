using Jinpai.Core;

namespace Jinpai.Replay.Links;

/// <summary>Which keys are one buyer: the connected groups of all links. Links hold for all time, so the order in which they are found never matters.</summary>
public sealed class BuyerIdentities
{
    private readonly Dictionary<BuyerKey, BuyerKey> _parents = [];
    private readonly Dictionary<BuyerKey, BuyerKey[]> _groups;

    public BuyerIdentities(IEnumerable<BuyerLink> links)
    {
        foreach (var link in links)
        {
            Join(link.ChatKey, link.OrderKey);
        }

        _groups = _parents.Keys.ToList().GroupBy(RootOf).ToDictionary(group => group.Key, group => group.Order().ToArray());
    }

    public static BuyerIdentities None { get; } = new([]);

    /// <summary>Keys that are linked to another.</summary>
    public IEnumerable<BuyerKey> LinkedKeys => _parents.Keys;

    public bool IsLinked(BuyerKey key) => _parents.ContainsKey(key);

    /// <summary>All keys of the buyer, ordinally sorted: the first names the buyer in facts.</summary>
    public IReadOnlyList<BuyerKey> KeysOf(BuyerKey key) => _parents.ContainsKey(key) ? _groups[RootOf(key)] : [key];

    /// <summary>Turns mentions into links: of orders that exist and belong to another key. Of several of the same keys, the earliest message is the evidence.</summary>
    public static List<BuyerLink> Links(IEnumerable<OrderMention> mentions, IReadOnlyDictionary<OrderId, BuyerKey> buyers)
    {
        var links = new Dictionary<(BuyerKey Chat, BuyerKey Order), BuyerLink>();
        foreach (var mention in mentions)
        {
            if (!buyers.TryGetValue(mention.Order, out var owner) || owner == mention.ChatKey)
            {
                continue;
            }

            var link = new BuyerLink(mention.ChatKey, owner, mention.Order, mention.Account, mention.At);
            if (!links.TryGetValue((mention.ChatKey, owner), out var known) || Precedes(link, known))
            {
                links[(mention.ChatKey, owner)] = link;
            }
        }

        return [.. links.Values.OrderBy(link => link.ChatKey).ThenBy(link => link.OrderKey)];
    }

    private static bool Precedes(BuyerLink link, BuyerLink known) =>
        (link.At, link.Order, link.Account).CompareTo((known.At, known.Order, known.Account)) < 0;

    private void Join(BuyerKey left, BuyerKey right)
    {
        var (leftRoot, rightRoot) = (RootOf(left), RootOf(right));
        if (leftRoot != rightRoot)
        {
            _parents[leftRoot.CompareTo(rightRoot) < 0 ? rightRoot : leftRoot] = leftRoot.CompareTo(rightRoot) < 0 ? leftRoot : rightRoot;
        }
    }

    private BuyerKey RootOf(BuyerKey key)
    {
        if (!_parents.TryGetValue(key, out var parent))
        {
            _parents[key] = key;
            return key;
        }

        while (parent != key)
        {
            (key, parent) = (parent, _parents[parent]);
        }

        return key;
    }
}
