using Jinpai.Core;
using Jinpai.Replay.Orders;

namespace Jinpai.Replay.Timelines;

/// <summary>The unit of replay: all that is known of one buyer, in a shop, as far as the span to be replayed needs.</summary>
/// <param name="Keys">The buyer's keys, ordinally sorted; the first names the buyer in facts.</param>
/// <param name="Messages">Of all keys and accounts, in any order, possibly with repetitions.</param>
/// <param name="Orders">All orders of the buyer.</param>
public sealed record BuyerTimeline(IReadOnlyList<BuyerKey> Keys, Memory<ChatMessage> Messages, IReadOnlyList<OrderState> Orders)
{
    public BuyerKey Buyer => Keys[0];
}
