using Jinpai.Core;

namespace Jinpai.Replay.Rules;

/// <summary>A shop's rules with effective dates: each business day is replayed by the version in force on it (spec 2).</summary>
public sealed class RuleBook
{
    private readonly ReplayRules[] _versions;

    /// <param name="versions">At least one, each with a day of its own. In any order.</param>
    public RuleBook(IEnumerable<ReplayRules> versions)
    {
        _versions = [.. versions.OrderBy(version => version.EffectiveFrom)];
        ArgumentOutOfRangeException.ThrowIfZero(_versions.Length);
        Calendar = new BusinessCalendar(_versions.Select(version => new DayBoundary(version.EffectiveFrom, version.Zone, version.DayCut)));
        MostLookbackDays = _versions.Max(version => version.LookbackDays);
        MostEnquiryDays = _versions.Max(version => version.EnquiryDays);
        MostAftersaleDays = _versions.Max(version => version.AftersaleDays);
    }

    public static RuleBook Default { get; } = new([new ReplayRules()]);

    /// <summary>By <see cref="ReplayRules.EffectiveFrom"/>, earliest first.</summary>
    public IReadOnlyList<ReplayRules> Versions => _versions;
    public BusinessCalendar Calendar { get; }
    public int MostLookbackDays { get; }
    public int MostEnquiryDays { get; }
    public int MostAftersaleDays { get; }

    public ReplayRules For(BusinessDay day)
    {
        for (var i = _versions.Length - 1; i > 0; i--)
        {
            if (_versions[i].EffectiveFrom <= day)
            {
                return _versions[i];
            }
        }

        return _versions[0];
    }

    public ReplayRules For(Instant at) => For(Calendar.DayOf(at));

    /// <summary>The first instant after the enquiry window of a cohort day: the end of D + enquiryDays − 1.</summary>
    public Instant EnquiryWindowEnd(BusinessDay day) => Calendar.EndOf(day.Plus(For(day).EnquiryDays - 1));

    /// <summary>When <c>paid</c> of a cohort day is mature: window end + closeDays.</summary>
    public Instant PaidMaturity(BusinessDay day) => EnquiryWindowEnd(day) + For(day).Close;

    /// <summary>When <c>paid_next_day</c> of a cohort day is mature: the later of window end and the end of D + 1.</summary>
    public Instant PaidNextDayMaturity(BusinessDay day) => Instant.Later(EnquiryWindowEnd(day), Calendar.EndOf(day.Next));

    /// <summary>When figures by creation date are mature: the end of the day + closeDays.</summary>
    public Instant CreationMaturity(BusinessDay day) => Calendar.EndOf(day) + For(day).Close;

    /// <summary>When response figures of a day are mature: its end + waitCap.</summary>
    public Instant ResponseMaturity(BusinessDay day) => Calendar.EndOf(day) + For(day).WaitCap;
}
