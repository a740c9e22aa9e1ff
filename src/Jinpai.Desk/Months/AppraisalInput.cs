using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Desk.Reports;
using Jinpai.Metrics.Query;

namespace Jinpai.Desk.Months;

/// <summary>What is appraised: figures of a file, or of a shop's month. Says nothing in any language, so that pages may keep it.</summary>
/// <param name="Figures">Of agents and shop.</param>
/// <param name="People">Roles and teams; null where only names are known.</param>
/// <param name="Rules">Which rule version computed them; null for a file.</param>
/// <param name="Horizon">ISO instant; null for a file.</param>
/// <param name="Period">Such as 2026-10; null for a file.</param>
public sealed record AppraisalInput(FigureTable Figures, ImmutableArray<Person>? People, string? Rules, string? Horizon, Period? Period)
{
    /// <summary>The days that the figures sum up, where they are known; of a file too.</summary>
    public DaySpan? Days { get; init; }

    /// <summary>Periods of imported figures that touch the days without being just these: nothing of them counts here.</summary>
    public ImmutableArray<DaySpan> OtherPeriods { get; init; } = [];

    /// <summary>See <see cref="SpanFigures.RefundGaps"/>.</summary>
    public RefundGaps RefundGaps { get; init; }

    /// <summary>What is worth knowing of the figures, beside whatever is made of them.</summary>
    public IReadOnlyList<Notice> Notices => [.. SpanFigures.Left(OtherPeriods, Days), .. FigureNotices.OfRefunds(RefundGaps)];
}
