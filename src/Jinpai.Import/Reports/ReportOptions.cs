using Jinpai.Core;

namespace Jinpai.Import.Reports;

/// <summary>What the reading of a report needs to know besides the file.</summary>
public sealed record ReportOptions
{
    public static readonly ReportOptions Default = new();

    /// <summary>The period, if the user gave it: it goes before the file's name and its columns.</summary>
    public ReportPeriod? Period { get; init; }

    /// <summary>Who stands behind an account or nick. Empty: names are taken as they stand.</summary>
    public IReadOnlyDictionary<string, AgentId> Agents { get; init; } = new Dictionary<string, AgentId>(StringComparer.Ordinal);

    /// <summary>Maps of the user's own, tried before those that ship.</summary>
    public IReadOnlyList<ReportMap> Maps { get; init; } = [];
}
