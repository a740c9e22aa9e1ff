using System.Collections.Immutable;
using Jinpai.Appraisal.Notices;
using Jinpai.Core.Issues;
using Jinpai.Pay.Plans;

namespace Jinpai.Pay.Runs;

/// <summary>The slips of a period by one plan, reproducible to the byte (spec 4.6).</summary>
public sealed record PayRun
{
    public required PayPlan Plan { get; init; }

    /// <summary>Such as 2026-10; null with a values file.</summary>
    public string? Period { get; init; }

    /// <summary>In ordinal order of the agents.</summary>
    public required ImmutableArray<Slip> Slips { get; init; }

    /// <summary>Warnings, and what stands in the way of locking.</summary>
    public required ImmutableArray<Notice> Notices { get; init; }

    public required ImmutableArray<Issue> Issues { get; init; }

    public bool HasErrors => Issues.Any(i => i.Severity == Severity.Error);
}
