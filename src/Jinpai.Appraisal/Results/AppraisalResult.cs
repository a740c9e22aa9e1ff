using System.Collections.Immutable;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Results;

/// <summary>The appraisal of a period by one scheme, reproducible to the byte (spec 4.1).</summary>
public sealed record AppraisalResult
{
    public required Scheme Scheme { get; init; }

    /// <summary>The version of the replay rules; null for figures from a report.</summary>
    public string? Rules { get; init; }

    /// <summary>The data horizon as an ISO instant; null for figures from a report.</summary>
    public string? Horizon { get; init; }

    /// <summary>Such as 2026-10; null with a values file.</summary>
    public string? Period { get; init; }

    /// <summary>In ordinal order of the agents; empty where figures were refused.</summary>
    public required ImmutableArray<ScoreCard> Cards { get; init; }

    public required ImmutableArray<Notice> Notices { get; init; }

    /// <summary>Figures that were refused, such as a manual score above its maximum.</summary>
    public required ImmutableArray<Issue> Issues { get; init; }

    public bool HasErrors => Issues.Any(i => i.Severity == Severity.Error);

    public ScoreCard? CardOf(AgentId agent) => Cards.FirstOrDefault(c => c.Agent == agent);
}
