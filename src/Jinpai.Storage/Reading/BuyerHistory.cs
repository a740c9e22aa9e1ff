using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Orders;

namespace Jinpai.Storage.Reading;

/// <summary>All that is known of one buyer: what an explanation is made from.</summary>
/// <param name="Keys">The buyer's keys, ordinally sorted; the first names the buyer.</param>
/// <param name="Lines">All messages once, in the total order, with texts.</param>
/// <param name="Orders">Current state, with refunds.</param>
/// <param name="Facts">Replayed under the rules asked for; credits also hold accounts that were no candidates.</param>
public sealed record BuyerHistory(IReadOnlyList<BuyerKey> Keys, IReadOnlyList<ChatLine> Lines, IReadOnlyList<OrderState> Orders, BuyerFacts Facts);
