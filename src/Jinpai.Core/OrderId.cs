namespace Jinpai.Core;

/// <summary>The platform's order number. Text: digits are never computed with. Compared ordinally.</summary>
public readonly record struct OrderId(string Value) : IComparable<OrderId>
{
    public int CompareTo(OrderId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value ?? "";
}
