using Jinpai.Core;

namespace Jinpai.Replay.Links;

/// <summary>A chat names an order of another buyer key: both keys are one buyer (spec 2.2). The message is the evidence.</summary>
/// <param name="ChatKey">The key in the chat.</param>
/// <param name="OrderKey">The key on the order.</param>
/// <param name="Order">The order that the chat holds.</param>
/// <param name="Account">The account of the chat.</param>
/// <param name="At">When the message was sent; of several the earliest.</param>
public sealed record BuyerLink(BuyerKey ChatKey, BuyerKey OrderKey, OrderId Order, AccountId Account, Instant At);
