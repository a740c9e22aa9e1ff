using Jinpai.Core;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Timelines;

namespace Jinpai.Microbenchmarks;

/// <summary>One buyer with all messages, as they come out of the segments, and orders.</summary>
internal sealed record SampleBuyer(BuyerKey Key, ChatMessage[] Messages, IReadOnlyList<OrderState> Orders);
