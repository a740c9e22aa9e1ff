using Jinpai.Core;
using Jinpai.Replay.Attributions;

namespace Jinpai.Replay.Rules;

/// <summary>One version of a shop's rules, with the defaults of spec 2.10. Durations hold what the file gives in its unit.</summary>
public sealed record ReplayRules
{
    /// <summary>From this business day on, until the next version. The earliest version also holds before it.</summary>
    public BusinessDay EffectiveFrom { get; init; } = new(2000, 1, 1);
    public TimeZoneInfo Zone { get; init; } = UsualZone.Value;
    public TimeOnly DayCut { get; init; }
    public TimeSpan SessionGap { get; init; } = TimeSpan.FromSeconds(600);
    public TimeSpan WaitCap { get; init; } = TimeSpan.FromSeconds(600);
    public UnansweredPolicy Unanswered { get; init; }
    public int SlowTimes { get; init; } = 3;
    public TimeSpan SlowWait { get; init; } = TimeSpan.FromSeconds(120);
    public TimeSpan LongReception { get; init; } = TimeSpan.FromMinutes(30);
    public TimeSpan QuickWait { get; init; } = TimeSpan.FromSeconds(30);
    public TimeSpan TimelyWait { get; init; } = TimeSpan.FromSeconds(30);
    public int ManyAtOnce { get; init; } = 5;
    public string? AutoReplyPrefix { get; init; }
    public string? MassPrefix { get; init; } = "@";
    public IReadOnlyList<string> OwnAccounts { get; init; } = [];
    public IReadOnlyList<string> Vendors { get; init; } = [];
    public IReadOnlyList<string> Blacklist { get; init; } = [];
    public FilterRules Filters { get; init; } = new();
    public bool FiltersSkipAftersale { get; init; } = true;
    public int AftersaleDays { get; init; } = 21;
    public int EnquiryDays { get; init; } = 2;
    public int CloseDays { get; init; } = 3;

    /// <summary>File key <c>lookback</c>, in days of 24 hours.</summary>
    public int LookbackDays { get; init; } = 2;
    public TimeSpan FollowUp { get; init; } = TimeSpan.FromMinutes(60);
    public bool FollowUpCounts { get; init; }
    public AttributionPolicy Credit { get; init; } = AttributionPolicy.LastReply;
    public AftersaleCreditPolicy AftersaleCredit { get; init; }
    public JudgeRule Judge { get; init; }
    public bool CashOnDeliveryShippedIsPaid { get; init; } = true;
    public bool IncludePostage { get; init; }
    public IReadOnlyList<string> ExcludedFlags { get; init; } = [];

    public TimeSpan Lookback => TimeSpan.FromDays(LookbackDays);
    public TimeSpan Close => TimeSpan.FromDays(CloseDays);
    public TimeSpan Aftersale => TimeSpan.FromDays(AftersaleDays);

    /// <summary>Whether a capped wait counts as slow; null: an unanswered round.</summary>
    public bool IsSlow(TimeSpan? wait) => wait > SlowWait;
}
