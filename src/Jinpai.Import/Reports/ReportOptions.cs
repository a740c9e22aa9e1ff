using Jinpai.Core;

namespace Jinpai.Import.Reports;

/// <summary>What the reading of a report needs to know besides the file.</summary>
public sealed record ReportOptions
{
    public static readonly ReportOptions Default = new();

    /// <summary>The period, if the user gave it: it goes before the file's name and its columns.</summary>
    public DaySpan? Period { get; init; }

    /// <summary>The report is to be stored: without a period it would never be found again, and is refused.</summary>
    public bool IsPeriodNeeded { get; init; }

    /// <summary>Who stands behind an account or nick, as the user said for these files: goes before <see cref="Holders"/>. Both empty: names are taken as they stand.</summary>
    public IReadOnlyDictionary<string, AgentId> Agents { get; init; } = new Dictionary<string, AgentId>(StringComparer.Ordinal);

    /// <summary>Who held which account when, as the shop knows it. Asked for with each report: a list of agents may stand in the same import.</summary>
    public Func<AccountHolders> Holders { get; init; } = () => AccountHolders.None;

    /// <summary>Maps of the user's own, tried before those that ship.</summary>
    public IReadOnlyList<ReportMap> Maps { get; init; } = [];
}
