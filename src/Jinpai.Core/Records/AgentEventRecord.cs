namespace Jinpai.Core.Records;

/// <summary>Something a supervisor notes of an agent, such as a training or a late report, Count times (spec 5.2).</summary>
public sealed record AgentEventRecord(AgentId Agent, BusinessDay Day, string Event, decimal Count, string? Note, long Line) : IRecord;
