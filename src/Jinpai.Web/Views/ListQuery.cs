using Jinpai.Core;
using Jinpai.Desk.Details;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;
using Microsoft.AspNetCore.WebUtilities;

namespace Jinpai.Web.Views;

/// <summary>Filters and order of a list, as its address says. What cannot be read is as if it were not asked for.</summary>
/// <param name="Ask">A value of the address's query; null: missing or empty.</param>
/// <param name="Span">The days.</param>
public sealed record ListQuery(Func<string, string?> Ask, DaySpan Span)
{
    /// <summary>Of the page that is asked for.</summary>
    public static ListQuery Of(Visit visit) => new(visit.Asked, visit.Span);

    /// <summary>Of another page's address, such as the one that a chat was opened from.</summary>
    public static ListQuery Of(string address, Visit visit)
    {
        var query = QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "");
        string? Ask(string key) => query.TryGetValue(key, out var value) && value.ToString() is { Length: > 0 } text ? text : null;
        return new ListQuery(Ask, DaySpan.Parse(Ask("from"), Ask("to")) ?? visit.Of(SpanPreset.LatestData));
    }

    public AgentId? Agent => Ask("agent") is { } agent ? new AgentId(agent) : null;
    public string? Search => Ask("buyer");
    public bool IsDescending => Ask("dir") == "desc";

    /// <summary>The newest first unless the address says otherwise.</summary>
    private bool IsNewestFirst => Ask("sort") is null ? Ask("dir") != "asc" : IsDescending;

    public ReceptionQuery Receptions => new(Span.First, Span.Last)
    {
        Kind = Ask("kind") is { } kind && ReceptionQuery.Kinds.Contains(kind) ? kind : ReceptionQuery.Kinds[0],
        Agent = Agent,
        Account = Ask("account") is { } account ? new AccountId(account) : null,
        Buyer = Search,
        Sort = Ask("sort"),
        IsDescending = IsNewestFirst,
    };

    public DealSelection Deals => new(Span.First, Span.Last)
    {
        Kind = Enum.TryParse<DealKind>(Ask("kind"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : DealKind.Sold,
        Agent = Agent,
        Bucket = Enum.TryParse<Bucket>(Ask("bucket"), ignoreCase: true, out var bucket) && bucket is >= Bucket.A and <= Bucket.D ? bucket : null,
        Search = Search,
        Order = Enum.TryParse<DealOrder>(Ask("sort"), ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : DealOrder.Time,
        IsDescending = IsNewestFirst,
    };

    public LossKind? Loss => Enum.TryParse<LossKind>(Ask("kind")?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var kind) && Enum.IsDefined(kind) && kind != LossKind.None ? kind : null;
    public FaultKind? Fault => Enum.TryParse<FaultKind>(Ask("kind"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    /// <summary>Losses of the span, filtered and in order; a loss is a small part of the enquiries, but all of the span are read.</summary>
    public IReadOnlyList<LossFact> Losses(VisitShop open) => open.Kept.Losses(open.Shop, Question(Loss), () => ReadLosses(open));

    /// <summary>Faults of the span, filtered and in order; all of the span are read.</summary>
    public IReadOnlyList<FaultFact> Faults(VisitShop open) => open.Kept.Faults(open.Shop, Question(Fault), () => ReadFaults(open));

    private IReadOnlyList<LossFact> ReadLosses(VisitShop open)
    {
        using var reader = open.Shop.Store.Read();
        var rows = reader.Losses(Span.First, Span.Last, Agent)
            .Where(loss => (Loss is null || loss.Kind == Loss) && (Search is null || loss.Buyer.Value.Contains(Search, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(loss => loss.AskedAt).ThenBy(loss => loss.Agent).ThenBy(loss => loss.Buyer);
        return Order.Apply(IsNewestFirst && Order.Key is null ? rows.Reverse() : rows, new Dictionary<string, Func<LossFact, object?>>(StringComparer.Ordinal)
        {
            ["time"] = loss => loss.AskedAt.UnixMilliseconds,
            ["agent"] = loss => loss.Agent.Value,
            ["buyer"] = loss => loss.Buyer.Value,
            ["kind"] = loss => (int)loss.Kind,
            ["lostTo"] = loss => loss.LostTo?.Value,
        });
    }

    private IReadOnlyList<FaultFact> ReadFaults(VisitShop open)
    {
        using var reader = open.Shop.Store.Read();
        var rows = reader.Faults(Span.First, Span.Last, Agent)
            .Where(fault => (Fault is null || fault.Kind == Fault) && (Search is null || fault.Buyer.Value.Contains(Search, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(fault => fault.At).ThenBy(fault => fault.Account).ThenBy(fault => fault.Buyer).ThenBy(fault => fault.Kind);
        return Order.Apply(IsNewestFirst && Order.Key is null ? rows.Reverse() : rows, new Dictionary<string, Func<FaultFact, object?>>(StringComparer.Ordinal)
        {
            ["time"] = fault => fault.At.UnixMilliseconds,
            ["agent"] = fault => fault.Agent.Value,
            ["buyer"] = fault => fault.Buyer.Value,
            ["kind"] = fault => (int)fault.Kind,
            ["seconds"] = fault => fault.Seconds,
            ["times"] = fault => fault.Times,
        });
    }

    private object Question(object? kind) => (Span, Agent, kind, Search, Order, IsNewestFirst);

    private TableOrder Order => new(Ask("sort"), IsDescending);
}
