using Jinpai.Core;
using Jinpai.Generator.Orders;

namespace Jinpai.Generator.Output;

/// <summary>messages-DAY.csv, orders.csv and refunds.csv of spec 5.2, and on request orders-DAY.csv, each day's export.</summary>
internal sealed class NeutralTradeFiles : ITradeFiles
{
    public const string MessageHeader = "account,buyer,sent_at,direction,message_id,kind,class,content,product_id,order_id,to_account";
    public const string OrderHeader = "order_id,buyer,created_at,line_id,paid_at,shipped_at,finished_at,closed_at,status,product_id,title,quantity,unit_price,paid_amount,post_fee,discount_fee,adjust_fee,flag,is_presale,deposit_paid_at,deposit_amount,is_cod,is_fake";
    public const string RefundHeader = "refund_id,order_id,applied_at,line_id,completed_at,amount,quantity,type,stage,reason,status,responsibility";
    private const int SnapshotDays = 20;
    private readonly OutputFolder _folder;
    private readonly ShopTime _end;
    private readonly CsvFile _orders;
    private readonly CsvFile _refunds;
    private readonly Dictionary<BusinessDay, CsvFile> _days = [];
    private readonly List<GeneratedOrder>? _recent;

    public NeutralTradeFiles(OutputFolder folder, ShopTime end, bool hasSnapshots)
    {
        _folder = folder;
        _end = end;
        _orders = new CsvFile(folder.Add("orders.csv"), OrderHeader);
        _refunds = new CsvFile(folder.Add("refunds.csv"), RefundHeader);
        _recent = hasSnapshots ? [] : null;
    }

    public void Write(in ChatLine line)
    {
        var day = line.At.Day;
        if (!_days.TryGetValue(day, out var file))
        {
            file = new CsvFile(_folder.Add($"messages-{day}.csv"), MessageHeader);
            _days.Add(day, file);
        }

        file.Row(
            line.Account, line.Buyer, line.At.ToIso(), line.IsFromBuyer ? "buyer" : "agent", Cells.Of(line.Id), Cells.Of(line.Kind), line.IsFromBuyer ? null : Cells.Of(line.Class), line.Content,
            line.ProductId, line.OrderId, line.ToAccount);
    }

    public void Write(GeneratedOrder order)
    {
        WriteOrder(_orders, order, _end);
        _recent?.Add(order);
        if (order.Refund is { } refund && refund.AppliedAt < _end)
        {
            _refunds.Row(
                refund.Id, order.Id, refund.AppliedAt.ToIso(), refund.LineId, Cells.Until(refund.CompletedAt, _end), refund.Amount.ToString(), Cells.Of(refund.Quantity), Cells.Of(refund.Type),
                Cells.Of(refund.Stage), refund.Reason, Cells.Of(refund.StatusAt(_end)), Cells.Of(refund.Responsibility));
        }
    }

    public void EndDay(BusinessDay day)
    {
        if (_days.Remove(day, out var file))
        {
            file.Dispose();
        }

        if (_recent is not null)
        {
            WriteSnapshot(day, _recent);
        }
    }

    public void Dispose()
    {
        _orders.Dispose();
        _refunds.Dispose();
        foreach (var file in _days.Values)
        {
            file.Dispose();
        }
    }

    private void WriteSnapshot(BusinessDay day, List<GeneratedOrder> recent)
    {
        var end = ShopTime.At(day.Next, 0);
        var oldest = ShopTime.At(day.Plus(1 - SnapshotDays), 0);
        recent.RemoveAll(order => order.CreatedAt < oldest);
        using var file = new CsvFile(_folder.Add($"orders-{day}.csv"), OrderHeader);
        foreach (var order in recent)
        {
            if (order.CreatedAt < end)
            {
                WriteOrder(file, order, end);
            }
        }
    }

    private static void WriteOrder(CsvFile file, GeneratedOrder order, ShopTime end)
    {
        var isPaid = order.AmountShownFrom < end;
        foreach (var line in order.Lines)
        {
            file.Row(
                order.Id, order.Buyer.Nick, order.CreatedAt.ToIso(), line.LineId, Cells.Until(order.PaidAt, end), Cells.Until(order.ShippedAt, end), Cells.Until(order.FinishedAt, end),
                Cells.Until(order.ClosedAt, end), Cells.Of(order.StatusAt(end)), line.Product.Id, line.Product.Title, Cells.Of(line.Quantity), line.Product.Price.ToString(),
                (isPaid ? line.Amount : Money.Zero).ToString(), order.PostFee.ToString(), line.Discount.ToString(), line.Adjust.ToString(), order.Flag, Cells.Of(order.IsPresale),
                Cells.Until(order.DepositPaidAt, end), order.DepositPaidAt < end ? order.DepositAmount.ToString() : null, Cells.Of(order.IsCashOnDelivery), Cells.Of(order.IsFake));
        }
    }
}
