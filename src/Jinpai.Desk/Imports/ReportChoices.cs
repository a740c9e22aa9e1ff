using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Desk.Imports;

/// <summary>What a person says beside the files of reports and completed sheets.</summary>
public sealed record ReportChoices
{
    public static readonly ReportChoices None = new();

    /// <summary>Goes before file names and columns of days; null: as the files say.</summary>
    public DaySpan? Period { get; init; }

    /// <summary>Who stands behind which account, for these files alone.</summary>
    public IReadOnlyList<AgentRecord> Accounts { get; init; } = [];

    /// <summary>A file whose figures overlap an earlier one takes its place.</summary>
    public bool IsReplacing { get; init; }

    public IReadOnlyDictionary<string, AgentId> Agents => Accounts.ToDictionary(record => record.Account.Value, record => record.Agent, StringComparer.Ordinal);
}
