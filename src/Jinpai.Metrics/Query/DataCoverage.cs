using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Metrics.Query;

/// <summary>How far the data of a shop is complete (horizon, spec 2.2). A kind never imported does not count; refunds are covered as far as orders.</summary>
/// <param name="MessagesUntil">The end of the messages' contiguous coverage; null: never imported.</param>
/// <param name="OrdersUntil">The end of the orders' contiguous coverage; null: never imported.</param>
/// <param name="HasRefunds">Refunds were imported.</param>
public sealed record DataCoverage(Instant? MessagesUntil, Instant? OrdersUntil, bool HasRefunds)
{
    /// <summary>The earlier of both; null without any data.</summary>
    public Instant? Horizon => HorizonOf(InputKinds.Messages | InputKinds.Orders);

    public InputKinds Imported =>
        (MessagesUntil is null ? InputKinds.None : InputKinds.Messages) | (OrdersUntil is null ? InputKinds.None : InputKinds.Orders) | (HasRefunds ? InputKinds.Refunds : InputKinds.None);

    /// <summary>The instant up to which figures of these kinds are complete; null if none of them was imported.</summary>
    public Instant? HorizonOf(InputKinds kinds)
    {
        var messages = kinds.HasFlag(InputKinds.Messages) ? MessagesUntil : null;
        var orders = (kinds & (InputKinds.Orders | InputKinds.Refunds)) != InputKinds.None ? OrdersUntil : null;
        return messages is { } a && orders is { } b ? Instant.Earlier(a, b) : messages ?? orders;
    }
}
