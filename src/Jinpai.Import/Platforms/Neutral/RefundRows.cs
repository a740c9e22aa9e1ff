using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Refund applications.</summary>
internal sealed class RefundRows(ReadingContext context) : RecordRows
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

    private readonly RepeatedRows<(string, string?), RefundRecord> _records = new(context, "refund_id", (r, line) => r with { Line = line }, KnowsMore);

    public override void Take(RowCells row)
    {
        var id = row.IdText(0);
        var order = row.IdText(1);
        var applied = row.OrderTime(2);
        var line = row.IdText(3);
        var completed = row.OrderTime(4);
        var amount = row.Amount(5);
        var quantity = row.Pieces(6, 0);
        var type = row.Choice(7, Types) ?? RefundType.RefundOnly;
        var stage = row.Choice(8, Stages) ?? RefundStage.Unknown;
        var reason = row.Shown(9);
        var status = row.Choice(10, Statuses, TradeIssues.StatusUnknown);
        var responsibility = row.Choice(11, Responsibilities) ?? Responsibility.Unknown;
        if (context.Precision.IsBefore(completed, applied))
        {
            row.Hold(TradeIssues.TimeBeforeApplied, 4, completed.Value.ToString(), applied.Value.ToString());
        }

        if (row.IsHeld)
        {
            return;
        }

        if (status == RefundStatus.Success && completed is null)
        {
            row.Warn(TradeIssues.RefundWithoutTime, 10, "success", "completed_at");
        }

        // Where no status is given it follows from the times.
        var known = status ?? (completed is null ? RefundStatus.Pending : RefundStatus.Success);
        _records.Add((id!, line), new RefundRecord(id!, new OrderId(order!), line, applied!.Value, completed, amount!.Value, quantity, type, stage, reason, known, responsibility, row.Line));
    }

    public override void Finish() => _records.HandOn();

    private static int KnowsMore(RefundRecord a, RefundRecord b)
    {
        var byTime = a.EffectiveAt().CompareTo(b.EffectiveAt());
        return byTime != 0 ? byTime : a.Status.CompareTo(b.Status);
    }
}
