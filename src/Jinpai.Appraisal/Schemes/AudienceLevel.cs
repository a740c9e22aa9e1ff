namespace Jinpai.Appraisal.Schemes;

/// <summary>How closely a scheme means a person: the closest scheme applies (agents before teams before roles).</summary>
public enum AudienceLevel
{
    Agent,
    Team,
    Role,
    Everybody,
}
