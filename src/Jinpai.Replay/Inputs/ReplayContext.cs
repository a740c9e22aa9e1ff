using Jinpai.Core;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Inputs;

/// <summary>What a replay needs beside the timelines: the rules, the accounts, and who held them when. Immutable; shared by parallel replays.</summary>
public sealed class ReplayContext
{
    private readonly AccountHolding[][] _holdings;
    private readonly AgentId[] _ownNames;

    /// <param name="rules">The shop's rules.</param>
    /// <param name="accounts">All accounts that occur in messages or holdings; <see cref="Timelines.ChatMessage.Account"/> is an index into it.</param>
    /// <param name="holdings">Who held which account when. Where two overlap, the one that begins later counts (then the ordinally later agent).</param>
    public ReplayContext(RuleBook rules, IReadOnlyList<AccountId> accounts, IEnumerable<AccountHolding> holdings)
    {
        Rules = rules;
        Accounts = accounts;
        var byAccount = holdings.ToLookup(holding => holding.Account);
        _holdings = [.. accounts.Select(account => byAccount[account].OrderByDescending(h => h.Days.First).ThenByDescending(h => h.Agent).ToArray())];
        _ownNames = [.. accounts.Select(account => new AgentId(account.Value))];
        OwnAccounts = accounts.Select(account => account.Value).ToHashSet(StringComparer.Ordinal);
    }

    public RuleBook Rules { get; }
    public IReadOnlyList<AccountId> Accounts { get; }

    /// <summary>Names of the shop's accounts: a buyer of such a name is an own account (filter 1).</summary>
    public IReadOnlySet<string> OwnAccounts { get; }

    /// <summary>The holder of the account on the day; an account that nobody holds is an agent of its own name.</summary>
    public AgentId AgentOf(int account, BusinessDay day) => HoldingOf(account, day)?.Agent ?? _ownNames[account];

    public AgentRole RoleOf(int account, BusinessDay day) => HoldingOf(account, day)?.Role ?? AgentRole.Both;

    private AccountHolding? HoldingOf(int account, BusinessDay day)
    {
        foreach (var holding in _holdings[account])
        {
            if (holding.Days.Contains(day))
            {
                return holding;
            }
        }

        return null;
    }
}
