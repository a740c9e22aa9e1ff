using Jinpai.Core;

namespace Jinpai.Replay.Inputs;

/// <summary>A buyer key that names an order: a chat by its card, its id or a number in a text; an export by a second key of its buyer.</summary>
public readonly record struct OrderMention(BuyerKey Key, OrderId Order);
