using System.Collections.Immutable;

namespace Jinpai.Appraisal.Schemes;

/// <summary>For whom a scheme or plan is made (<c>appliesTo</c>): everybody if all lists are empty, else whoever any list names.</summary>
public sealed record Audience(ImmutableArray<string> Roles, ImmutableArray<string> Teams, ImmutableArray<string> Agents)
{
    public static readonly Audience Everybody = new([], [], []);

    public bool IsEverybody => Roles.IsEmpty && Teams.IsEmpty && Agents.IsEmpty;

    /// <summary>By which list the person is meant, the closest first; null if by none.</summary>
    public AudienceLevel? LevelFor(Person person)
    {
        if (Agents.Contains(person.Agent.Value))
        {
            return AudienceLevel.Agent;
        }

        if (person.Teams.Any(Teams.Contains))
        {
            return AudienceLevel.Team;
        }

        if (person.Roles.Any(Roles.Contains))
        {
            return AudienceLevel.Role;
        }

        return IsEverybody ? AudienceLevel.Everybody : null;
    }

    /// <summary>
    /// Whether a person is meant of whom only the name is known, as with a values file: by name, or because roles or teams are named, which nobody can check there.
    /// </summary>
    public bool MeansNamed(string agent) => !Roles.IsEmpty || !Teams.IsEmpty || Agents.IsEmpty || Agents.Contains(agent);
}
