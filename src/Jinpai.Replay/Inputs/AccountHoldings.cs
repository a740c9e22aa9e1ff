using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay;

namespace Jinpai.Storage.Replaying;

/// <summary>Who held which account when, from the agents files.</summary>
internal static class Holdings
{
    private static readonly BusinessDay First = new(1, 1, 1);
    private static readonly BusinessDay Last = new(9999, 12, 31);

    /// <summary>A row without a role means the agent's, as another row of the agent gives it (the one that begins last); without any, both.</summary>
    public static List<AccountHolding> Of(IReadOnlyList<AgentRecord> agents)
    {
        var roles = agents.Where(agent => agent.Role is not null)
            .GroupBy(agent => agent.Agent)
            .ToDictionary(agent => agent.Key, agent => agent.OrderBy(row => row.ValidFrom ?? First).ThenBy(row => row.Account).Last().Role!.Value);
        return [.. agents.Select(agent => new AccountHolding(
            agent.Account,
            agent.Agent,
            agent.Role ?? roles.GetValueOrDefault(agent.Agent, AgentRole.Both),
            agent.ValidFrom ?? First,
            agent.ValidTo ?? Last))];
    }
}
