using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Disputes.</summary>
internal sealed class DisputeRows(ReadingContext context) : RecordRows
{
    public static readonly NeutralSchema Schema = NeutralSchema.Parse("dispute_id* opened_at* order_id account stage reason responsibility status");

    private static readonly Choices<DisputeStage> Stages = new(
        ("reception", DisputeStage.Reception), ("answer", DisputeStage.Answer), ("order", DisputeStage.Order), ("aftersale", DisputeStage.Aftersale));

    private static readonly Choices<DisputeReason> Reasons = new(
        ("attitude", DisputeReason.Attitude),
        ("packaging", DisputeReason.Packaging),
        ("logistics", DisputeReason.Logistics),
        ("size", DisputeReason.Size),
        ("quality", DisputeReason.Quality),
        ("other", DisputeReason.Other));

    private readonly RepeatedRows<string, DisputeRecord> _records =
        new(context, "dispute_id", (r, line) => r with { Line = line }, (a, b) => a.OpenedAt.CompareTo(b.OpenedAt));

    public override void Take(RowCells row)
    {
        var id = row.IdText(0);
        var opened = row.Time(1);
        var order = row.IdText(2);
        var account = row.AccountText(3);
        var stage = row.Choice(4, Stages) ?? DisputeStage.Unknown;
        var reason = row.Choice(5, Reasons) ?? DisputeReason.Other;
        var responsibility = row.Choice(6, RefundRows.Responsibilities) ?? Responsibility.Unknown;
        var status = row.Text(7);
        if (!row.IsHeld)
        {
            _records.Add(id!, new DisputeRecord(
                id!, opened!.Value, order is null ? null : new OrderId(order), account is null ? null : new AccountId(account), stage, reason, responsibility, status, row.Line));
        }
    }

    public override void Finish() => _records.HandOn();
}
