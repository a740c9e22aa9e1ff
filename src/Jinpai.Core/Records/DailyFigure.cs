namespace Jinpai.Core.Records;

/// <summary>An imported figure of a day that Jinpai does not compute: visitors, clicks, advertising cost …</summary>
public sealed record DailyFigure(string Subject, BusinessDay Day, string Measure, decimal Value, long Line) : IRecord;
