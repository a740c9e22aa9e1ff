namespace Jinpai.Core;

/// <summary>A key by which a platform names a buyer (nick, open_uid …). A masked key matches only itself, unless linked (spec 2.2). Compared ordinally.</summary>
public readonly record struct BuyerKey(string Value) : IComparable<BuyerKey>
{
    /// <summary>Whether there is a key at all.</summary>
    public bool IsKnown => !string.IsNullOrEmpty(Value);

    /// <summary>Whether the platform has masked it (<c>t**1</c>): several buyers may share it.</summary>
    public bool IsMasked => Value?.Contains('*', StringComparison.Ordinal) == true;

    public int CompareTo(BuyerKey other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
