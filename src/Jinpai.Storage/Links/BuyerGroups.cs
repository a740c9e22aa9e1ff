namespace Jinpai.Storage.Links;

/// <summary>Which buyer keys are one buyer, by the links that stand (spec 2.2). A key that is not linked is a buyer of its own.</summary>
internal sealed class BuyerGroups
{
    private readonly Dictionary<string, string[]> _groups = new(StringComparer.Ordinal);

    public BuyerGroups(IEnumerable<(string ChatKey, string OrderKey)> links)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (chat, order) in links)
        {
            var left = Root(parents, chat);
            var right = Root(parents, order);
            if (left != right)
            {
                parents[string.CompareOrdinal(left, right) < 0 ? right : left] = string.CompareOrdinal(left, right) < 0 ? left : right;
            }
        }

        foreach (var group in parents.Keys.ToList().GroupBy(key => Root(parents, key), StringComparer.Ordinal))
        {
            var keys = group.Order(StringComparer.Ordinal).ToArray();
            foreach (var key in keys)
            {
                _groups.Add(key, keys);
            }
        }
    }

    public static BuyerGroups None { get; } = new([]);

    /// <summary>All groups, each once.</summary>
    public IEnumerable<string[]> All => _groups.Where(pair => pair.Key == pair.Value[0]).Select(pair => pair.Value);

    public bool IsLinked(string key) => _groups.ContainsKey(key);

    /// <summary>Ordinally sorted; the first names the buyer.</summary>
    public string[] KeysOf(string key) => _groups.TryGetValue(key, out var keys) ? keys : [key];

    private static string Root(Dictionary<string, string> parents, string key)
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
