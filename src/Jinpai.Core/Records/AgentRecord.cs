namespace Jinpai.Core.Records;

/// <summary>Who holds an account, from ValidFrom to ValidTo, both included, open where null (spec 2.1). A null role means: the agent's.</summary>
public sealed record AgentRecord(AccountId Account, AgentId Agent, string? Team, AgentRole? Role, Money? BaseSalary, BusinessDay? Joined, BusinessDay? Left, BusinessDay? ValidFrom, BusinessDay? ValidTo, long Line);
