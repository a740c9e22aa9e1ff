using Jinpai.Core;

namespace Jinpai.Metrics.Query;

/// <summary>What is not known of the refunds in the shop's figures of some days.</summary>
/// <param name="Undated">Went back, but nobody says when: dated by the order's last known change (decision 0141).</param>
/// <param name="OfClosed">Sales of orders that were closed although they were paid, and of which no refund is known (decision 0142).</param>
public readonly record struct RefundGaps(Money Undated, Money OfClosed);
