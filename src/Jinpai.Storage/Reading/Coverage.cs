using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Storage.Records;

namespace Jinpai.Storage.Reading;

/// <summary>How far the data reaches (spec 2.2).</summary>
/// <param name="MessagesUntil">The latest message that was not in the future when it was imported; null: none.</param>
/// <param name="OrdersUntil">The latest event of an order; null: none. Refunds are covered as far.</param>
/// <param name="FirstDay">The earliest calendar day of messages or orders.</param>
/// <param name="Kinds">Kinds of input that were ever imported and stand: <c>messages</c>, <c>orders</c>, <c>refunds</c>, <c>reviews</c> …; <c>order_refunds</c> where files of orders tell of refunds.</param>
public sealed record Coverage(Instant? MessagesUntil, Instant? OrdersUntil, BusinessDay? FirstDay, IReadOnlySet<string> Kinds)
{
    /// <summary>Refunds are known, of exports of refunds or of orders.</summary>
    public bool HasRefunds => Kinds.Contains(RecordKinds.Of(typeof(RefundRecord)).Plural) || Kinds.Contains(RecordKinds.OrderRefunds);

    /// <summary>The data horizon: the earliest end over the kinds that there are; null without any data.</summary>
    public Instant? Horizon => MessagesUntil is { } messages && OrdersUntil is { } orders ? Instant.Earlier(messages, orders) : MessagesUntil ?? OrdersUntil;
}
