using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Explaining;

/// <summary>A chat as a time line: lines, waits and what happened to the buyer's orders; of one account's day, or of all accounts on it and the days beside it.</summary>
public sealed class ChatExplanation
{
    private readonly BuyerHistory _history;
    private readonly RuleBook _rules;
    private readonly List<ReceptionExplanation> _shown;

    internal ChatExplanation(ReceptionExplanation reception, BuyerHistory history, RuleBook rules, Func<ReceptionFact, ReceptionExplanation> explain, Func<DealFact, OrderExplanation> order, bool isMerged)
    {
        (Reception, _history, _rules, IsMerged) = (reception, history, rules, isMerged);
        var day = reception.Fact.Day;
        Near = [.. history.Facts.Receptions.Where(fact => Math.Abs(fact.Day.Number - day.Number) <= 1).OrderBy(fact => fact.FirstAt).ThenBy(fact => fact.Account)];
        _shown = isMerged ? [.. Near.Select(explain)] : [reception];

        // Up to the end of the enquiry window, so that what came of the chat is in sight.
        var days = new DaySpan(isMerged ? day.Previous : day, day.Plus(Math.Max(isMerged ? 1 : 0, reception.Rules.EnquiryDays - 1)));
        var moments = history.Facts.Deals.SelectMany(deal => OrderMoments.Of(order(deal))).Where(moment => days.Contains(DayOf(moment.At))).OrderBy(moment => moment.At).ThenBy(moment => moment.Moment).ToList();
        Orders = [.. moments.Select(moment => moment.Order).DistinctBy(shown => shown.Deal.Order)];
        Items = [.. WithDays(Merged(LinesAndWaits(), moments))];
    }

    /// <summary>The reception that was asked for.</summary>
    public ReceptionExplanation Reception { get; }

    /// <summary>All accounts are shown, on the day and the days beside it.</summary>
    public bool IsMerged { get; }

    /// <summary>From top to bottom.</summary>
    public IReadOnlyList<ChatItem> Items { get; }

    /// <summary>This buyer's chats of the day and the days beside it, this one too, by their first line.</summary>
    public IReadOnlyList<ReceptionFact> Near { get; }

    /// <summary>Orders of which something stands in the time line.</summary>
    public IReadOnlyList<OrderExplanation> Orders { get; }

    /// <summary>The buyer's keys: several where links join them.</summary>
    public IReadOnlyList<BuyerKey> Buyers => _history.Keys;

    /// <summary>Slow and unanswered rounds, from top to bottom.</summary>
    public IEnumerable<ChatItem.Waited> Troubles => Items.OfType<ChatItem.Waited>().Where(wait => wait.IsSlow || wait.IsUnanswered);

    /// <summary>The title of a product as one of the buyer's orders names it; null if none does.</summary>
    public string? TitleOf(string product) =>
        _history.Facts.Deals.SelectMany(deal => deal.Lines).FirstOrDefault(line => line.ProductId == product && line.Title is not null)?.Title;

    private BusinessDay DayOf(Instant at) => _rules.Calendar.DayOf(at);

    private List<ChatItem> LinesAndWaits()
    {
        var items = new List<ChatItem>();
        var lines = _shown.SelectMany(shown => shown.Transcript).ToHashSet(ReferenceEqualityComparer.Instance);
        var agents = _history.Facts.Receptions.ToDictionary(fact => (fact.Account, fact.Day), fact => fact.Agent);
        var answered = Waits().Where(wait => !wait.IsUnanswered).ToList();
        var open = Waits().Where(wait => wait.IsUnanswered).ToList();
        foreach (var line in _history.Lines.Where(lines.Contains))
        {
            var answers = IsReply(line) ? answered.FindIndex(wait => wait.Account == line.Account && wait.Round.AnsweredAt == line.At) : -1;
            if (answers >= 0)
            {
                items.Add(answered[answers]);
                answered.RemoveAt(answers);
            }

            items.Add(new ChatItem.Spoken(line, agents.GetValueOrDefault((line.Account, DayOf(line.At)), Reception.Fact.Agent)));
            var ended = open.FindAll(wait => _shown.Exists(shown => shown.Fact.Account == wait.Account && shown.Fact.LastAt == line.At && shown.Fact.Account == line.Account && shown.Fact.Rounds.Contains(wait.Round)));
            items.AddRange(ended);
            open.RemoveAll(ended.Contains);
        }

        items.AddRange(answered);
        items.AddRange(open);
        return items;
    }

    private static bool IsReply(ChatLine line) => line.Message.Direction == MessageDirection.Agent && (line.Marks & MessageMarks.EffectiveReply) != MessageMarks.None;

    private IEnumerable<ChatItem.Waited> Waits() => _shown.SelectMany(shown => shown.Fact.Rounds.Select((round, index) =>
        new ChatItem.Waited(shown.Fact.Account, shown.Fact.Agent, index + 1, round, round.Wait(shown.Rules.WaitCap), shown.IsSlow(round))));

    // A message stands before an order's event of the same instant (spec 2.2).
    private static IEnumerable<ChatItem> Merged(List<ChatItem> items, List<ChatItem.Traded> moments)
    {
        var next = 0;
        foreach (var item in items)
        {
            // A wait stands right above its answer.
            Instant? at = item switch
            {
                ChatItem.Spoken spoken => spoken.Line.At,
                ChatItem.Waited wait => wait.Round.AnsweredAt,
                _ => null,
            };
            for (; at is not null && next < moments.Count && moments[next].At < at; next++)
            {
                yield return moments[next];
            }

            yield return item;
        }

        foreach (var moment in moments.Skip(next))
        {
            yield return moment;
        }
    }

    private IEnumerable<ChatItem> WithDays(IEnumerable<ChatItem> items)
    {
        BusinessDay? current = null;
        foreach (var item in items)
        {
            var day = item switch
            {
                ChatItem.Spoken spoken => DayOf(spoken.Line.At),
                ChatItem.Traded traded => DayOf(traded.At),
                _ => current,
            };
            if (day is { } began && day != current)
            {
                current = began;
                yield return new ChatItem.DayBegan(began);
            }

            yield return item;
        }
    }
}
