namespace Jinpai.Core;

/// <summary>A key by which a platform names a buyer (nick, open_uid …). A masked key matches only itself, unless linked (spec 2.2). Compared ordinally.</summary>
public readonly record struct BuyerKey(string Value) : IComparable<BuyerKey>
{
    /// <summary>Whether there is a key at all.</summary>
    public bool IsKnown => !string.IsNullOrEmpty(Value);

    /// <summary>Whether the platform has masked it (<c>t**1</c>): several buyers may share it.</summary>
    public bool IsMasked => Value?.Contains('*', StringComparison.Ordinal) == true;

    public int CompareTo(BuyerKey other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The key for people without the right to see it: first and last character, stars between, whatever the length; of one or two characters not all.</summary>
    public string Masked()
    {
        if (string.IsNullOrEmpty(Value))
        {
            return "";
        }

        var runes = Value.EnumerateRunes().ToArray();
        return runes.Length switch
        {
            1 => "***",
            2 => $"{runes[0]}***",
            _ => $"{runes[0]}***{runes[^1]}",
        };
    }

    public override string ToString() => Value ?? "";
}
