namespace Jinpai.Core;

/// <summary>What a figure is of.</summary>
public enum MetricSubjectKind
{
    Agent,
    Team,
    Shop,
}
