using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Refund applications.</summary>
internal sealed class RefundRows(ReadingContext context) : NeutralRows
{
    public static readonly NeutralSchema Schema =
        NeutralSchema.Parse("refund_id* order_id* applied_at* line_id completed_at amount* quantity type stage reason! status responsibility");

    public static readonly Choices<Responsibility> Responsibilities = new(
        ("agent", Responsibility.Agent),
        ("product", Responsibility.Product),
        ("logistics", Responsibility.Logistics),
        ("buyer", Responsibility.Buyer),
        ("other", Responsibility.Other));

    private static readonly Choices<RefundType> Types = new(
        ("refund_only", RefundType.RefundOnly),
        ("return", RefundType.Return),
        ("exchange", RefundType.Exchange),
        ("reship", RefundType.Reship),
        ("repair", RefundType.Repair));

    private static readonly Choices<RefundStage> Stages = new(
        ("before_shipment", RefundStage.BeforeShipment), ("in_transit", RefundStage.InTransit), ("after_receipt", RefundStage.AfterReceipt));

    private static readonly Choices<RefundStatus> Statuses = new(("pending", RefundStatus.Pending), ("success", RefundStatus.Success), ("closed", RefundStatus.Closed));

    private readonly RepeatedRows<(string, string?), RefundRecord> _records = new(context, "refund_id", (r, line) => r with { Line = line }, r => r.Line, KnowsMore);

    public override void Take(RowCells row)
    {
        var id = row.IdText(0);
        var order = row.IdText(1);
        var applied = row.Time(2);
        var line = row.IdText(3);
        var completed = row.Time(4);
        var amount = row.Amount(5);
        var quantity = row.Whole(6, 0);
        var type = row.Choice(7, Types) ?? RefundType.RefundOnly;
        var stage = row.Choice(8, Stages) ?? RefundStage.Unknown;
        var reason = row.Text(9);
        var status = row.Choice(10, Statuses, IssueCodes.StatusUnknown);
        var responsibility = row.Choice(11, Responsibilities) ?? Responsibility.Unknown;
        if (completed < applied)
        {
            row.Hold(IssueCodes.TimeBeforeApplied, 4, completed.Value.ToString(), applied.Value.ToString());
        }

        if (row.IsHeld)
        {
            return;
        }

        if (status == RefundStatus.Success && completed is null)
        {
            row.Warn(IssueCodes.StatusWithoutTime, 10, "success", "success", "completed_at");
        }

        // Where no status is given it follows from the times.
        var known = status ?? (completed is null ? RefundStatus.Pending : RefundStatus.Success);
        _records.Add((id!, line), new RefundRecord(id!, new OrderId(order!), line, applied!.Value, completed, amount!.Value, quantity, type, stage, reason, known, responsibility, row.Line));
    }

    public override void Finish()
    {
        foreach (var record in _records.Records)
        {
            context.Coverage.AddRefund(record.AppliedAt, record.CompletedAt);
            context.Sink.Add(record);
        }
    }

    private static int KnowsMore(RefundRecord a, RefundRecord b)
    {
        var byTime = (a.CompletedAt ?? a.AppliedAt).CompareTo(b.CompletedAt ?? b.AppliedAt);
        return byTime != 0 ? byTime : a.Status.CompareTo(b.Status);
    }
}
