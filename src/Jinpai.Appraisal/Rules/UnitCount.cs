namespace Jinpai.Appraisal.Rules;

/// <summary>How the units away from a target are counted.</summary>
public enum UnitCount
{
    /// <summary>Fractions of a unit count.</summary>
    Exact,

    /// <summary>Only units that are complete.</summary>
    Whole,

    /// <summary>A unit counts as soon as it is begun.</summary>
    Started,
}
