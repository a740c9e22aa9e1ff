namespace Jinpai.Core.Records;

/// <summary>A shift or a day's login time of an account or an agent: exactly one of the two is given. From and To are local times of the shop; a To not after From is on the next day.</summary>
public sealed record DutyRecord(AccountId? Account, AgentId? Agent, BusinessDay Day, TimeOnly? From, TimeOnly? To, long? OnlineSeconds, long Line) : IRecord;
