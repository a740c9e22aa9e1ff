namespace Jinpai.Core.Records;

/// <summary>What an export says of an order as a whole where it has no lines, or where its lines need not sum to it. All amounts are without postage.</summary>
/// <param name="Paid">Paid so far, as the export shows it: some exports have taken refunds off it already. Where the export says what it took off (<see cref="OrderSnapshot.Refunded"/>), before that.</param>
/// <param name="Due">What the order costs, and so the most that can have been paid for it; null if the export does not say.</param>
/// <param name="Quantity">Pieces of all lines, if known.</param>
/// <param name="Title">Titles of all lines, if known.</param>
public sealed record OrderTotals(Money Paid, Money? Due, long? Quantity, string? Title);
