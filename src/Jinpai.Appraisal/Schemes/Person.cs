using System.Collections.Immutable;
using Jinpai.Core;

namespace Jinpai.Appraisal.Schemes;

/// <summary>Who an agent is in the period, as far as schemes ask: roles such as presale, aftersale, leader; teams.</summary>
public sealed record Person(AgentId Agent, ImmutableArray<string> Roles, ImmutableArray<string> Teams)
{
    /// <summary>The roles of a customer-service agent: who does both is meant by schemes for either.</summary>
    public static ImmutableArray<string> RolesOf(AgentRole role) => role switch
    {
        AgentRole.Presale => ["presale"],
        AgentRole.Aftersale => ["aftersale"],
        _ => ["both", "presale", "aftersale"],
    };
}
