namespace Jinpai.Core.Records;

/// <summary>Who holds an account, from ValidFrom to ValidTo, both included, open where null (spec 2.1). A null role means: the agent's.</summary>
public sealed record AgentRecord(AccountId Account, AgentId Agent, string? Team, AgentRole? Role, Money? BaseSalary, BusinessDay? Joined, BusinessDay? Left, BusinessDay? ValidFrom, BusinessDay? ValidTo, long Line) : IRecord
{
    /// <summary>The days on which the agent holds the account; null: none, the row ends before it begins.</summary>
    public DaySpan? Held => DaySpan.TryCreate(ValidFrom ?? DaySpan.Always.First, ValidTo ?? DaySpan.Always.Last);
}
