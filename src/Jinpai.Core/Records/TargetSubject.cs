namespace Jinpai.Core.Records;

/// <summary>Whose target it is.</summary>
public enum TargetSubject
{
    Shop,
    Team,
    Agent,
}
