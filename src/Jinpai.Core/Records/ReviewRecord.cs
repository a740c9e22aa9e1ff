namespace Jinpai.Core.Records;

/// <summary>One review (spec 5.2).</summary>
public sealed record ReviewRecord(string ReviewId, OrderId Order, string? LineId, BuyerKey? Buyer, Instant CreatedAt, ReviewRating Rating, string? Content, AccountId? Account, Responsibility Responsibility, ReviewHandling Handling, Instant? HandledAt, long Line) : IRecord;
