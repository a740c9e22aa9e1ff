using Jinpai.Core;

namespace Jinpai.Appraisal.Rules;

/// <summary>A number that a band gives: points, yuan, percent or a rate, as its list says.</summary>
public sealed record Award(Ratio Number) : IComparable<Award>
{
    public int CompareTo(Award? other) => other is null ? 1 : Number.CompareTo(other.Number);
}
