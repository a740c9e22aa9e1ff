using Jinpai.Core.Issues;
using Jinpai.Core.Records;

namespace Jinpai.Import.Reports;

/// <summary>Who stands behind which account, and the lines that could not be read.</summary>
public sealed record AccountListReading(IReadOnlyList<AgentRecord> Records, IReadOnlyList<Issue> Issues)
{
    /// <summary>For <see cref="ReportOptions.Agents"/>.</summary>
    public IReadOnlyDictionary<string, Core.AgentId> Agents => Records.ToDictionary(r => r.Account.Value, r => r.Agent, StringComparer.Ordinal);
}
