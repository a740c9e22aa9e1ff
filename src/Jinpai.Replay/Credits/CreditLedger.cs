using System.Runtime.InteropServices;
using Jinpai.Core;
using Jinpai.Replay.Attributions;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Filters;
using Jinpai.Replay.Inputs;

namespace Jinpai.Replay.Credits;

/// <summary>Writes the credit of every event of a buyer's orders (spec 2.7), and tells of it what is asked. One serves buyer after buyer.</summary>
internal sealed class CreditLedger(ReplayContext context)
{
    private readonly Attribution _attribution = new(context);

    /// <summary>Of all credits, those of each side by side.</summary>
    private readonly List<Standing> _standings = [];

    /// <summary>Forgets the last buyer's.</summary>
    public void Begin() => _standings.Clear();

    /// <summary>Writes the credit of one event, which asks the lists in force on its own day.</summary>
    public Credit Write(Instant at, BuyerChats chats, BuyerExclusions exclusions) => _attribution.Decide(chats, at, exclusions.At(at) != DropReason.None, _standings);

    /// <summary>Who won it; null: silent.</summary>
    public Owner? OwnerOf(in Credit credit) => credit.Winner < 0 ? null : new Owner(context.Accounts[_standings[credit.Winner].Account], _standings[credit.Winner].Agent);

    /// <summary>Those that stood for it, by account.</summary>
    public ReadOnlySpan<Standing> StandingsOf(in Credit credit) => CollectionsMarshal.AsSpan(_standings).Slice(credit.First, credit.Count);

    /// <summary>The credit as it is kept.</summary>
    /// <param name="order">The order.</param>
    /// <param name="creditEvent">Which of its events.</param>
    /// <param name="credit">Its credit.</param>
    /// <param name="buyer">The buyer.</param>
    /// <param name="chats">The buyer's chats.</param>
    /// <param name="explain">Also the accounts that were no candidates, with the reason: for reading, never stored.</param>
    public CreditFact ToFact(OrderId order, CreditEvent creditEvent, in Credit credit, BuyerKey buyer, BuyerChats chats, bool explain)
    {
        var at = credit.At;
        var rules = context.Rules.For(at);
        var candidates = new List<Candidate>(credit.Count);
        foreach (ref readonly var standing in StandingsOf(in credit))
        {
            candidates.Add(new Candidate(context.Accounts[standing.Account], standing.Agent, standing.LastReply.SentAt, standing.Rounds, Attribution.IsEligible(in standing, in credit), VerdictOf(in standing, in credit, rules.Credit)));
        }

        if (explain)
        {
            candidates.AddRange(Others(in credit, chats).ConvertAll(chat => NonCandidate.Explain(chat, at, rules, context)));
        }

        return new CreditFact
        {
            Order = order,
            Event = creditEvent,
            Buyer = buyer,
            At = credit.At,
            Day = context.Rules.Calendar.DayOf(credit.At),
            Policy = rules.Credit.Name,
            Candidates = candidates,
            Winner = candidates.Find(candidate => candidate.HasWon),
        };
    }

    private CandidateVerdict VerdictOf(in Standing standing, in Credit credit, AttributionPolicy policy)
    {
        if (credit.IsBuyerExcluded)
        {
            return CandidateVerdict.BuyerExcluded;
        }

        if (!Attribution.IsEligible(in standing, in credit))
        {
            return CandidateVerdict.AftersaleRole;
        }

        var winner = _standings[credit.Winner];
        return standing.Account == winner.Account ? CandidateVerdict.Won : policy.WhyNot(in standing, in winner);
    }

    private List<AccountChat> Others(in Credit credit, BuyerChats chats)
    {
        var others = chats.Chats.ToList();
        foreach (ref readonly var standing in StandingsOf(in credit))
        {
            var account = standing.Account;
            others.RemoveAll(chat => chat.Account == account);
        }

        return others;
    }
}
