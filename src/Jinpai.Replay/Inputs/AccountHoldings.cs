using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Inputs;

/// <summary>Who held which account when, from the agents files.</summary>
public static class AccountHoldings
{
    /// <summary>A row without a role means the agent's, as another row of the agent gives it (the one that begins last); without any, both.</summary>
    public static IReadOnlyList<AccountHolding> Of(IReadOnlyList<AgentRecord> agents)
    {
        var roles = agents.Where(agent => agent.Role is not null)
            .GroupBy(agent => agent.Agent)
            .ToDictionary(agent => agent.Key, agent => agent.OrderBy(row => row.ValidFrom ?? DaySpan.Always.First).ThenBy(row => row.Account).Last().Role!.Value);
        return [.. agents.SelectMany(agent => agent.Held is { } days
            ? new[] { new AccountHolding(agent.Account, agent.Agent, agent.Role ?? roles.GetValueOrDefault(agent.Agent, AgentRole.Both), days) }
            : [])];
    }
}
