namespace Jinpai.Core;

/// <summary>The name of a person who serves buyers (客服). Compared ordinally.</summary>
public readonly record struct AgentId(string Value) : IComparable<AgentId>
{
    public int CompareTo(AgentId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value ?? "";
}
