using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Import.Reports;

/// <summary>Who stood behind an account when: the shop's list of agents (spec 2.1). Full-width colons and the prefix <c>cntaobao</c> do not matter.</summary>
public sealed class AccountHolders
{
    public static readonly AccountHolders None = new([]);

    private const string Prefix = "cntaobao";
    private readonly ILookup<string, AgentRecord> _byAccount;
    private readonly HashSet<string> _agents;

    public AccountHolders(IEnumerable<AgentRecord> records)
    {
        var all = records.ToList();
        _byAccount = all.ToLookup(record => Fold(record.Account.Value), StringComparer.Ordinal);
        _agents = all.Select(record => record.Agent.Value).ToHashSet(StringComparer.Ordinal);
    }

    public bool IsEmpty => _agents.Count == 0;

    /// <summary>Who held the account in the period: nobody known, one, or several whose figures one row cannot tell apart. An agent's own name means the agent.</summary>
    /// <param name="name">As a report has it.</param>
    /// <param name="period">Null: whenever.</param>
    public IReadOnlyList<AgentId> Find(string name, DaySpan? period)
    {
        var holders = _byAccount[Fold(name)].Where(record => period is not { } days || ((record.ValidFrom ?? days.First) <= days.Last && (record.ValidTo ?? days.Last) >= days.First))
            .Select(record => record.Agent).Distinct().Order().ToList();
        return holders.Count == 0 && _agents.Contains(name) ? [new AgentId(name)] : holders;
    }

    private static string Fold(string account)
    {
        var folded = account.Replace('：', ':').Trim();
        return folded.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && folded.Length > Prefix.Length ? folded[Prefix.Length..] : folded;
    }
}
