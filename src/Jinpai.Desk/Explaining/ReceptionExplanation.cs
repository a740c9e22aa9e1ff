using System.Globalization;
using System.Text.Json.Nodes;
using Jinpai.Core.Events;
using Jinpai.Desk.Texts;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Explaining;

/// <summary>A reception in plain words: dropped or not, enquiry or not and why, its rounds and waits, what came of it.</summary>
public sealed class ReceptionExplanation(
    ReceptionFact reception, FunnelFact? funnel, IReadOnlyList<ChatLine> history, RuleBook rules, ShopTime time, Words words)
{
    public string ToText()
    {
        var lines = new List<string>
        {
            words.Format("explain.reception", reception.Account, reception.Agent, reception.Buyer, reception.Day),
            Why,
            words.Format("explain.counts", reception.BuyerMessageCount, reception.AgentMessageCount, reception.Rounds.Count),
        };
        var number = 1;
        foreach (var round in reception.Rounds)
        {
            lines.Add(round.AnsweredAt is { } answered
                ? words.Format("explain.round", number++, time.Full(round.AskedAt), time.Full(answered), Seconds(round), IsSlow(round) ? words["explain.slow"] : "")
                : words.Format("explain.round.open", number++, time.Full(round.AskedAt)));
        }

        if (Outcome is { } outcome)
        {
            lines.Add(words["outcome." + outcome]);
        }

        return string.Join('\n', lines.Concat(Transcript.Select(Line)));
    }

    public JsonObject ToJson() => new()
    {
        ["account"] = reception.Account.Value,
        ["agent"] = reception.Agent.Value,
        ["buyer"] = reception.Buyer.Value,
        ["day"] = reception.Day.ToString(),
        ["dropped"] = Codes.Of(reception.Dropped),
        ["enquiry"] = IsEnquiry,
        ["class"] = Codes.Of(reception.Class),
        ["why"] = Why,
        ["rounds"] = new JsonArray([.. reception.Rounds.Select(round => (JsonNode)new JsonObject
        {
            ["askedAt"] = round.AskedAt.ToString(),
            ["answeredAt"] = round.AnsweredAt?.ToString(),
            ["wait"] = round.Wait(Rules.WaitCap) is { } wait ? JsonValue.Create(wait.Ticks / (decimal)TimeSpan.TicksPerSecond) : null,
        })]),
        ["outcome"] = Outcome,
    };

    // An answer after midnight is a line of the next day's reception, but it ends a round of this one.
    private IEnumerable<ChatLine> Transcript => history
        .Where(line => line.Account == reception.Account && line.At >= reception.FirstAt && (line.At <= reception.LastAt || reception.Rounds.Any(round => round.AnsweredAt >= line.At)));

    private string Line(ChatLine line) => words.Format(
        "explain.line",
        time.Full(line.At),
        line.Message.Direction == MessageDirection.Buyer ? reception.Buyer.Value : reception.Account.Value,
        line.Message.Kind == MessageKind.Text ? line.Message.Content ?? words["explain.notext"] : $"[{Codes.Of(line.Message.Kind)}] {line.Message.Content}");

    private ReplayRules Rules => rules.For(reception.Day);
    private bool IsEnquiry => reception.Class is EnquiryClass.Enquiry or EnquiryClass.EnquiryByException;

    private string Why => reception.Dropped != DropReason.None
        ? words.Format("explain.dropped", words["drop." + Codes.Of(reception.Dropped)])
        : words.Format("class." + Codes.Of(reception.Class), Rules.AftersaleDays);

    private string? Outcome => !IsEnquiry || funnel is null ? null : funnel.Loss switch
    {
        LossKind.None => "paid",
        LossKind.Payment => "lost_payment",
        LossKind.ToShop => "lost_to_shop",
        LossKind.ToColleague => "lost_to_colleague",
        _ => "bought_silently",
    };

    private string Seconds(Round round) => (round.Wait(Rules.WaitCap)!.Value.Ticks / (decimal)TimeSpan.TicksPerSecond).ToString("0.###", CultureInfo.InvariantCulture);

    private bool IsSlow(Round round) => round.Wait(Rules.WaitCap) > Rules.SlowWait;
}
