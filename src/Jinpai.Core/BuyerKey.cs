namespace Jinpai.Core;

/// <summary>A key by which a platform names a buyer (nick, open_uid …). A masked key matches only itself, unless linked (spec 2.2). Compared ordinally.</summary>
public readonly record struct BuyerKey(string Value) : IComparable<BuyerKey>
{
    /// <summary>Whether there is a key at all.</summary>
    public bool IsKnown => !string.IsNullOrEmpty(Value);

    /// <summary>Whether the platform has masked it (<c>t**1</c>): several buyers may share it.</summary>
    public bool IsMasked => Value?.Contains('*', StringComparison.Ordinal) == true;

    /// <summary>As people without the right to it see it: the first and the last character and always three stars, of a short one less (docs/decisions/0006). To be read, never matched.</summary>
    public string Masked
    {
        get
        {
            var runes = (Value ?? "").EnumerateRunes().ToList();
            return runes.Count switch
            {
                0 => "",
                1 => "***",
                2 => $"{runes[0]}***",
                _ => $"{runes[0]}***{runes[^1]}",
            };
        }
    }

    public int CompareTo(BuyerKey other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
