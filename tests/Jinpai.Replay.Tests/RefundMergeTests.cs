using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Orders;

namespace Jinpai.Replay.Tests;

/// <summary>Several exports of one refund application (spec 2.2 applied to refunds), in any order.</summary>
public sealed class RefundMergeTests
{
    private static readonly RefundRecord Applied = new("R1", new OrderId("O1"), null, new Instant(1000), null, new Money(3000), null, RefundType.RefundOnly, RefundStage.Unknown, null, RefundStatus.Pending, Responsibility.Unknown, 2);

    [Fact]
    public void The_export_with_the_latest_instant_stands() =>
        Assert.Equal(Applied with { CompletedAt = new Instant(9000), Status = RefundStatus.Success, Amount = new Money(2500), Line = 0 },
            Merge(Applied, Applied with { CompletedAt = new Instant(9000), Status = RefundStatus.Success, Amount = new Money(2500) }));

    [Fact]
    public void Of_the_same_instant_one_that_is_settled_knows_more() => Assert.Equal(RefundStatus.Closed, Merge(Applied, Applied with { Status = RefundStatus.Closed }).Status);

    [Fact]
    public void A_known_completion_is_never_erased_by_a_blank() =>
        Assert.Equal(new Instant(500), Merge(Applied with { AppliedAt = new Instant(400), CompletedAt = new Instant(500), Status = RefundStatus.Success }, Applied).CompletedAt);

    [Fact]
    public void Blank_cells_leave_what_an_older_export_knew()
    {
        var known = Applied with { LineId = "2", Quantity = 1, Reason = "尺码", Stage = RefundStage.InTransit, Responsibility = Responsibility.Agent };
        Assert.Equal(
            known with { CompletedAt = new Instant(9000), Status = RefundStatus.Success, Line = 0 },
            Merge(known, Applied with { CompletedAt = new Instant(9000), Status = RefundStatus.Success }));
    }

    [Fact]
    public void A_newer_export_that_knows_other_cells_stands() =>
        Assert.Equal("3", Merge(Applied with { LineId = "2" }, Applied with { LineId = "3", CompletedAt = new Instant(2000) }).LineId);

    [Fact]
    public void The_line_of_a_file_plays_no_part() => Assert.Equal(0, RefundMerge.Merge([Applied]).Line);

    private static RefundRecord Merge(RefundRecord left, RefundRecord right)
    {
        var merged = RefundMerge.Merge([left, right]);
        Assert.Equal(merged, RefundMerge.Merge([right, left]));
        Assert.Equal(merged, RefundMerge.Merge([left, right, left]));
        return merged;
    }
}
