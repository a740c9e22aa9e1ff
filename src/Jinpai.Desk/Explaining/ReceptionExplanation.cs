using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Explaining;

/// <summary>A reception in plain words: dropped or not, enquiry or not and why, its rounds and waits, what came of it. Text, JSON and pages are made from its properties.</summary>
public sealed class ReceptionExplanation
{
    private readonly ReceptionFact _reception;
    private readonly FunnelFact? _funnel;
    private readonly IReadOnlyList<ChatLine> _history;
    private readonly ShopTime _time;
    private readonly Words _words;

    internal ReceptionExplanation(ReceptionFact reception, FunnelFact? funnel, IReadOnlyList<ChatLine> history, RuleBook rules, ShopTime time, Words words)
    {
        (_reception, _funnel, _history, _time, _words) = (reception, funnel, history, time, words);
        Rules = rules.For(reception.Day);
    }

    /// <summary>What the replay decided, of a dropped conversation too.</summary>
    public ReceptionFact Fact => _reception;

    /// <summary>What came of the enquiry; null if it is none.</summary>
    public FunnelFact? Funnel => IsEnquiry ? _funnel : null;

    /// <summary>In force on its day.</summary>
    public ReplayRules Rules { get; }

    public bool IsEnquiry => _reception.Class is EnquiryClass.Enquiry or EnquiryClass.EnquiryByException;

    /// <summary>Dropped and by which filter, or its class and the reason for it.</summary>
    public string Why => _reception.Dropped != DropReason.None
        ? _words.Format("explain.dropped", _words["drop." + Codes.Of(_reception.Dropped)])
        : _words.Format("class." + Codes.Of(_reception.Class), Rules.AftersaleDays);

    /// <summary>A stable name such as <c>paid</c> or <c>lost_to_colleague</c>; null if it is no enquiry.</summary>
    public string? Outcome => Funnel is not { } funnel ? null : funnel.Loss switch
    {
        LossKind.None => "paid",
        LossKind.Payment => "lost_payment",
        LossKind.ToShop => "lost_to_shop",
        LossKind.ToColleague => "lost_to_colleague",
        _ => "bought_silently",
    };

    /// <summary>The outcome in words; null if it is no enquiry.</summary>
    public string? OutcomeText => Outcome is { } outcome ? _words["outcome." + outcome] : null;

    /// <summary>Its lines, and the answers after midnight that end its rounds.</summary>
    public IEnumerable<ChatLine> Transcript => _history.Where(line => Has(_reception, line));

    internal static bool Has(ReceptionFact reception, ChatLine line) =>
        line.Account == reception.Account && line.At >= reception.FirstAt && (line.At <= reception.LastAt || reception.Rounds.Any(round => round.AnsweredAt >= line.At));

    /// <summary>True for a wait longer than <c>slowSeconds</c>.</summary>
    public bool IsSlow(Round round) => Rules.IsSlow(round.Wait(Rules.WaitCap));

    public string ToText()
    {
        var lines = new List<string>
        {
            _words.Format("explain.reception", _reception.Account, _reception.Agent, _reception.Buyer, _reception.Day),
            Why,
            _words.Format("explain.counts", _reception.BuyerMessageCount, _reception.AgentMessageCount, _reception.Rounds.Count),
        };
        var number = 1;
        foreach (var round in _reception.Rounds)
        {
            lines.Add(round.AnsweredAt is { } answered
                ? _words.Format("explain.round", number++, _time.Full(round.AskedAt), _time.Full(answered), Seconds(round), IsSlow(round) ? _words["explain.slow"] : "")
                : _words.Format("explain.round.open", number++, _time.Full(round.AskedAt)));
        }

        if (OutcomeText is { } outcome)
        {
            lines.Add(outcome);
        }

        return string.Join('\n', lines.Concat(Transcript.Select(Line)));
    }

    public JsonObject ToJson() => new()
    {
        ["account"] = _reception.Account.Value,
        ["agent"] = _reception.Agent.Value,
        ["buyer"] = _reception.Buyer.Value,
        ["day"] = _reception.Day.ToString(),
        ["dropped"] = Codes.Of(_reception.Dropped),
        ["enquiry"] = IsEnquiry,
        ["class"] = Codes.Of(_reception.Class),
        ["why"] = Why,
        ["rounds"] = new JsonArray([.. _reception.Rounds.Select(round => (JsonNode)new JsonObject
        {
            ["askedAt"] = round.AskedAt.ToString(),
            ["answeredAt"] = round.AnsweredAt?.ToString(),
            ["wait"] = round.Wait(Rules.WaitCap) is { } wait ? JsonValue.Create(wait.Ticks / (decimal)TimeSpan.TicksPerSecond) : null,
        })]),
        ["outcome"] = Outcome,
    };

    private string Line(ChatLine line) => _words.Format(
        "explain.line",
        _time.Full(line.At),
        line.Message.Direction == MessageDirection.Buyer ? _reception.Buyer.Value : _reception.Account.Value,
        (line.Message.Kind == MessageKind.Text ? "" : $"[{Codes.Of(line.Message.Kind)}] ") + ChatTexts.Of(line, _words));

    private string Seconds(Round round) => NumberText.Plain(Rounding.HalfUp(round.Wait(Rules.WaitCap)!.Value.Ticks / (decimal)TimeSpan.TicksPerSecond, 3));
}
