using Jinpai.Storage.Codecs;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Replaying;

/// <summary>Facts of replayed buyers as packs hold them, by pack and buyer: whether two are the same is asked of their bytes.</summary>
internal sealed class PackedFacts
{
    private static readonly Dictionary<string, byte[]> None = [];
    private readonly Dictionary<PackKey, Dictionary<string, byte[]>> _packs = [];
    private readonly ByteWriter _bytes = new();

    public IEnumerable<PackKey> Keys => _packs.Keys;

    public void Add(PackKey key, string buyer, ReadOnlySpan<byte> fact)
    {
        if (!_packs.TryGetValue(key, out var buyers))
        {
            buyers = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            _packs.Add(key, buyers);
        }

        _bytes.Clear();
        if (buyers.TryGetValue(buyer, out var before))
        {
            _bytes.Bytes(before);
        }

        _bytes.Count(fact.Length);
        _bytes.Bytes(fact);
        buyers[buyer] = _bytes.ToArray();
    }

    /// <summary>Buyers with facts in it, each with what <see cref="ForEach"/> takes apart.</summary>
    public IReadOnlyDictionary<string, byte[]> Of(PackKey key) => _packs.GetValueOrDefault(key, None);

    /// <summary>One fact after the other.</summary>
    public static void ForEach(byte[] facts, Action<byte[]> take)
    {
        var at = 0;
        while (at < facts.Length)
        {
            var reader = new ByteReader(facts, Tables.FactPacks, at);
            var fact = reader.Bytes(reader.Count()).ToArray();
            at = reader.Position;
            take(fact);
        }
    }
}
