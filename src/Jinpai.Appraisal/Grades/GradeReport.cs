using System.Collections.Immutable;
using Jinpai.Appraisal.Notices;

namespace Jinpai.Appraisal.Grades;

/// <summary>The grades of a period, reproducible to the byte.</summary>
public sealed record GradeReport
{
    public required GradeScheme Scheme { get; init; }

    /// <summary>The version of the replay rules; null for figures from a file.</summary>
    public string? Rules { get; init; }

    /// <summary>The data horizon as an ISO instant; null for figures from a file.</summary>
    public string? Horizon { get; init; }

    /// <summary>Such as 2026-10; null with a values file.</summary>
    public string? Period { get; init; }

    /// <summary>In ordinal order of the agents.</summary>
    public required ImmutableArray<GradeOutcome> Outcomes { get; init; }

    public ImmutableArray<Notice> Notices { get; init; } = [];
}
