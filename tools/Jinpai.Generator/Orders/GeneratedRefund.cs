using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Generator.Orders;

/// <summary>An application after the payment, with its end as planned.</summary>
internal sealed record GeneratedRefund
{
    public required string Id { get; init; }
    public required string? LineId { get; init; }
    public required ShopTime AppliedAt { get; init; }

    /// <summary>When it succeeds; null if the buyer withdraws it at <see cref="WithdrawnAt"/>.</summary>
    public required ShopTime? CompletedAt { get; init; }
    public required ShopTime? WithdrawnAt { get; init; }
    public required Money Amount { get; init; }
    public required int Quantity { get; init; }
    public required RefundType Type { get; init; }
    public required RefundStage Stage { get; init; }
    public required string Reason { get; init; }
    public required Responsibility Responsibility { get; init; }

    /// <summary>Whether the order ends with it.</summary>
    public required bool IsWhole { get; init; }

    public RefundStatus StatusAt(ShopTime end) =>
        CompletedAt < end ? RefundStatus.Success : WithdrawnAt < end ? RefundStatus.Closed : RefundStatus.Pending;
}
