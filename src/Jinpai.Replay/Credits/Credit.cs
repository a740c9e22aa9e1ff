using Jinpai.Core;

namespace Jinpai.Replay.Credits;

/// <summary>The credit of one order event while its buyer is replayed: who stood for it, as a range of <see cref="CreditLedger"/>'s standings.</summary>
/// <param name="At">The event.</param>
/// <param name="First">The first standing.</param>
/// <param name="Count">How many stood.</param>
/// <param name="Winner">The standing that won; −1: silent.</param>
/// <param name="IsBuyerExcluded">Filters 1–3 apply to the buyer: nobody can win.</param>
/// <param name="AftersaleCounts">Accounts of role aftersale can win.</param>
internal readonly record struct Credit(Instant At, int First, int Count, int Winner, bool IsBuyerExcluded, bool AftersaleCounts);
