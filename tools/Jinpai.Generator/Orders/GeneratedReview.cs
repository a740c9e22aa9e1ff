using Jinpai.Core.Records;

namespace Jinpai.Generator.Orders;

/// <summary>A buyer's review; of neutral and bad ones, when and how the shop's care ended.</summary>
internal sealed record GeneratedReview(string Id, ShopTime CreatedAt, ReviewRating Rating, string Content, Responsibility Responsibility, ShopTime? CareAt, bool IsTurned);
