using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>After-sale costs.</summary>
internal sealed class CostRows(ReadingContext context) : RecordRows
{
    public static readonly NeutralSchema Schema = NeutralSchema.Parse("cost_id* day* kind* amount* order_id buyer! agent");

    private static readonly Choices<CostKind> Kinds = new(
        ("cash_back", CostKind.CashBack), ("reship", CostKind.Reship), ("refund_only", CostKind.RefundOnly), ("compensation", CostKind.Compensation));

    private readonly RepeatedRows<string, CostRecord> _records = new(context, "cost_id", (r, line) => r with { Line = line }, knowsMore: null);

    public override void Take(RowCells row)
    {
        var id = row.IdText(0);
        var day = row.Day(1, mayBeFuture: false);
        var kind = row.Choice(2, Kinds);
        var amount = row.Amount(3);
        var order = row.IdText(4);
        var buyer = row.Text(5);
        var agent = row.AccountText(6);
        if (!row.IsHeld)
        {
            _records.Add(id!, new CostRecord(
                id!, day!.Value, kind!.Value, amount!.Value, order is null ? null : new OrderId(order), buyer is null ? null : new BuyerKey(buyer), agent is null ? null : new AgentId(agent), row.Line));
        }
    }

    public override void Finish() => _records.HandOn();
}
