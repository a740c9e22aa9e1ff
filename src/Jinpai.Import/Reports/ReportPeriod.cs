using Jinpai.Core;

namespace Jinpai.Import.Reports;

/// <summary>The days that a report sums up, both included.</summary>
public readonly record struct ReportPeriod(BusinessDay First, BusinessDay Last)
{
    public bool Contains(ReportPeriod other) => First <= other.First && other.Last <= Last;

    public bool Overlaps(ReportPeriod other) => First <= other.Last && other.First <= Last;

    /// <summary>The days of another that this one does not have, before and after it.</summary>
    public IEnumerable<ReportPeriod> Rest(ReportPeriod other)
    {
        if (!Overlaps(other))
        {
            return [other];
        }

        var before = other.First < First ? new ReportPeriod(other.First, First.Plus(-1)) : (ReportPeriod?)null;
        var after = other.Last > Last ? new ReportPeriod(Last.Plus(1), other.Last) : (ReportPeriod?)null;
        return new[] { before, after }.OfType<ReportPeriod>();
    }

    public override string ToString() => First == Last ? First.ToString() : $"{First}..{Last}";
}
