using Jinpai.Core;

namespace Jinpai.Replay.Facts;

/// <summary>One line of a deal. Amounts hold the line's share of the postage if the rules count it.</summary>
public sealed record DealLine(string LineId, string? ProductId, string? Title, long Quantity, Money OrderedAmount, Money PaidAmount, Money AdjustFee);
