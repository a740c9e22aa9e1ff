using Jinpai.Core;
using Jinpai.Replay.Facts;

namespace Jinpai.Storage.Reading;

/// <summary>Which deals of a span, in which order.</summary>
/// <param name="Days">Of which days.</param>
public sealed record DealSelection(DaySpan Days)
{
    public DealKind Kind { get; init; }

    /// <summary>Of sold deals whose sale it is; of unsold ones to whom the creation is credited; with a <see cref="Bucket"/> as whom the bucket is seen.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>A to D, as seen by <see cref="Agent"/>, or by the owner of the sale. E is not stored apart.</summary>
    public Bucket? Bucket { get; init; }

    /// <summary>A part of the buyer's key or the order's number.</summary>
    public string? Search { get; init; }
    public DealOrder Order { get; init; }
    public bool IsDescending { get; init; }
}
