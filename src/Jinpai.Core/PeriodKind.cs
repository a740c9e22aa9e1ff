namespace Jinpai.Core;

/// <summary>How long the periods of a scheme are (spec 4.1).</summary>
public enum PeriodKind
{
    Month,
    Week,
    Quarter,
}
