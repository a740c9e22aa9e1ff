using Jinpai.Core;

namespace Jinpai.Storage.Links;

/// <summary>A chat that names an order of another buyer key: both keys are one buyer (spec 2.2).</summary>
/// <param name="ChatKey">The buyer key of the chat.</param>
/// <param name="OrderKey">The buyer key of the order.</param>
/// <param name="Order">The order.</param>
/// <param name="Account">The account of the chat.</param>
/// <param name="At">The earliest message that names it: the evidence.</param>
/// <param name="IsUndone">Somebody took the link back; it has no effect.</param>
public sealed record BuyerLink(BuyerKey ChatKey, BuyerKey OrderKey, OrderId Order, AccountId Account, Instant At, bool IsUndone);
