namespace Jinpai.Appraisal.Schemes;

/// <summary>The span that a scheme appraises.</summary>
public enum SchemePeriod
{
    Month,
    Week,
    Quarter,
}
