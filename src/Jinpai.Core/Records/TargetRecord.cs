namespace Jinpai.Core.Records;

/// <summary>A target for a shop (Subject name is the shop's code or *), a team or an agent over closed days.</summary>
public sealed record TargetRecord(TargetSubject Kind, string Subject, string Metric, BusinessDay From, BusinessDay To, decimal Value, long Line) : IRecord;
