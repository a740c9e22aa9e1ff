using Jinpai.Core;

namespace Jinpai.Import.Reports;

/// <summary>The days that a report sums up, both included.</summary>
public readonly record struct ReportPeriod(BusinessDay First, BusinessDay Last)
{
    public bool Contains(ReportPeriod other) => First <= other.First && other.Last <= Last;

    public bool Overlaps(ReportPeriod other) => First <= other.Last && other.First <= Last;

    public override string ToString() => First == Last ? First.ToString() : $"{First}..{Last}";
}
