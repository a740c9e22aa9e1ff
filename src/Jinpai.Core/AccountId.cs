namespace Jinpai.Core;

/// <summary>A chat login of a shop (子账号, 旺旺), such as 旗舰店:小美. Compared ordinally.</summary>
public readonly record struct AccountId(string Value) : IComparable<AccountId>
{
    public int CompareTo(AccountId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value ?? "";
}
