using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Schemes;
using Jinpai.Import.Reports;

namespace Jinpai.Desk.Appraising;

/// <summary>What is appraised: figures of a file, or of a shop's month.</summary>
/// <param name="Figures">Of agents and shop.</param>
/// <param name="People">Roles and teams; null where only names are known.</param>
/// <param name="Rules">Which rule version computed them; null for a file.</param>
/// <param name="Horizon">ISO instant; null for a file.</param>
/// <param name="Period">Such as 2026-10; null for a file.</param>
public sealed record AppraisalInput(FigureTable Figures, ImmutableArray<Person>? People, string? Rules, string? Horizon, string? Period)
{
    /// <summary>The days that the figures sum up, where they are known; of a file too.</summary>
    public ReportPeriod? Days { get; init; }
}
