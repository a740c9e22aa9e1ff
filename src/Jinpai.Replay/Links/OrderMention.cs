using Jinpai.Core;

namespace Jinpai.Replay.Links;

/// <summary>A chat message that holds an order card, an order id, or a long number that may be one.</summary>
public sealed record OrderMention(BuyerKey ChatKey, OrderId Order, AccountId Account, Instant At);
