using Jinpai.Core;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Facts;

/// <summary>A buyer as packs name them; made once for all of the buyer's facts. One serves buyer after buyer.</summary>
internal sealed class PackedBuyer
{
    private readonly ByteWriter _name = new();
    private string? _key;

    /// <summary>The key as a text of a pack.</summary>
    public ReadOnlySpan<byte> Name => _name.Written;

    /// <summary>See <see cref="BuyerHash.ShortOf"/>.</summary>
    public uint Hash { get; private set; }

    public void Be(BuyerKey buyer)
    {
        if (!string.Equals(_key, buyer.Value, StringComparison.Ordinal))
        {
            _key = buyer.Value;
            _name.Clear();
            _name.Text(_key);
            Hash = BuyerHash.ShortOf(_key);
        }
    }
}
