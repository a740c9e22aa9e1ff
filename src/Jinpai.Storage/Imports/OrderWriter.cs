using System.Data.Common;
using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Replay.Orders;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Records;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Imports;

/// <summary>Writes order snapshots and refunds, and compares them with what is already there.</summary>
internal sealed class OrderWriter : IDisposable
{
    /// <summary>Looked up for every row of a file, as the next: by the order's number, in the order of import.</summary>
    internal const string SnapshotsOfOrder =
        $"SELECT data FROM {Tables.FiledOrders} WHERE {Tables.Mine} AND order_id = $1 AND ({Tables.IsDone} OR import_id = $2) ORDER BY file_id, part";

    internal const string RefundsOfOrder =
        $"SELECT data FROM {Tables.FiledRefunds} WHERE {Tables.Mine} AND order_id = $1 AND ({Tables.IsDone} OR import_id = $2)";

    internal const string VersionsOfRefund =
        $"SELECT data FROM {Tables.FiledRefunds} WHERE {Tables.Mine} AND refund_id = $1 AND ({Tables.IsDone} OR import_id = $2) ORDER BY file_id, part";

    private readonly ShortWrites _writes;
    private readonly long _fileId;
    private readonly long _importId;
    private readonly string _fileName;
    private readonly FileTally _tally;
    private readonly ByteWriter _bytes = new();
    private readonly DbCommand _snapshots;
    private readonly DbCommand _refunds;
    private readonly DbCommand _refundsOfOrder;

    /// <summary>Refunds came before this row: its order is held against them.</summary>
    private bool _hasRefunds;
    private readonly RefundDoubts _doubts;
    private long _orderCount;
    private long _refundCount;

    public OrderWriter(ShortWrites writes, FileNumber number, string fileName, FileTally tally, TimeZoneInfo zone)
    {
        _writes = writes;
        _fileId = number.FileId;
        _importId = number.ImportId;
        _fileName = fileName;
        _tally = tally;
        _snapshots = writes.Connection.Reusable(SnapshotsOfOrder, 2);
        _refunds = writes.Connection.Reusable(VersionsOfRefund, 2);
        _refundsOfOrder = writes.Connection.Reusable(RefundsOfOrder, 2);
        _hasRefunds = writes.Connection.Number($"SELECT 1 FROM {Tables.Refunds} WHERE {Tables.Mine} LIMIT 1") is not null;
        _doubts = new RefundDoubts(tally, zone);
    }

    public void Dispose()
    {
        _snapshots.Dispose();
        _refunds.Dispose();
        _refundsOfOrder.Dispose();
    }

    public void Write(OrderSnapshot order, Dictionary<string, long> touched)
    {
        var data = OrderCodec.Encode(order, _bytes);
        var known = Blobs(_snapshots, order.Id.Value);
        var snapshots = known.ConvertAll(blob => OrderCodec.Decode(blob));
        Count(known, data);
        if (snapshots.Count > 0)
        {
            WarnOfLessPaid(order, snapshots);
        }

        Touch(order, snapshots, touched);
        if (order.OtherBuyerKey is { } other && order.Buyer.IsKnown && other != order.Buyer)
        {
            // Only that there is something to ask of the order's exports.
            _writes.Write(
                $"INSERT INTO {Tables.OrderMentions} ({Tables.Key}, order_id, buyer, file_id, account, at) VALUES ({Tables.Scope}, $1, $2, $3, '', $4) ON CONFLICT DO NOTHING",
                order.Id.Value, other.Value, _fileId, order.CreatedAt.UnixMilliseconds);
        }

        WriteOrder(order, data);
        if (!OrderBounds.Hold(order))
        {
            _tally.Add(new Issue(OrderIssues.OrderOutOfBounds, At(order.Line, "order_id"), order.Id.Value, OrderBounds.MostAmount.ToString(), OrderBounds.MostItems.ToString(CultureInfo.InvariantCulture)));
        }
        else if (_hasRefunds || order.HasRefunds)
        {
            TellOfRefunds([.. snapshots, order], null, column => At(order.Line, column));
        }
    }

    /// <summary>All rows of the file were written.</summary>
    public void Finish() => _doubts.Finish();

    private void WriteOrder(OrderSnapshot order, byte[] data)
    {
        _writes.Write(
            $"INSERT INTO {Tables.Orders} ({Tables.Key}, file_id, part, line, order_id, buyer, bucket, created_at, latest_at, data) VALUES ({Tables.Scope}, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
            _fileId, _orderCount++, order.Line, order.Id.Value, order.Buyer.Value, order.Buyer.IsKnown ? BuyerHash.BucketOf(order.Buyer.Value) : RecordKinds.NoBuyer, order.CreatedAt.UnixMilliseconds, order.LatestInstant.UnixMilliseconds, data);
    }

    private void Touch(OrderSnapshot order, List<OrderSnapshot> snapshots, Dictionary<string, long> touched)
    {
        var ofBuyers = snapshots.Append(order).Where(snapshot => snapshot.Buyer.IsKnown).ToList();
        if (ofBuyers.Count == 0)
        {
            _tally.Add(new Issue(OrderIssues.LinesOfUnknownOrder, At(order.Line, "order_id"), order.Id.Value));
            return;
        }

        var createdAt = ofBuyers.Min(snapshot => snapshot.CreatedAt).UnixMilliseconds;
        foreach (var snapshot in ofBuyers)
        {
            TouchedCodec.Touch(touched, snapshot.Buyer.Value, createdAt);
            if (order.Buyer.IsKnown && snapshot.Buyer != order.Buyer)
            {
                _writes.Write($"INSERT INTO {Tables.OrderConflicts} ({Tables.Key}, order_id, file_id) VALUES ({Tables.Scope}, $1, $2) ON CONFLICT DO NOTHING", order.Id.Value, _fileId);
            }
        }
    }

    public void Write(RefundRecord refund, Dictionary<string, long> touched)
    {
        var snapshots = Blobs(_snapshots, refund.Order.Value).ConvertAll(blob => OrderCodec.Decode(blob));
        if (snapshots.Count == 0)
        {
            _tally.Add(new Issue(OrderIssues.RefundOfUnknownOrder, At(refund.Line, "order_id"), refund.Order.Value));
        }

        var data = RefundCodec.Encode(refund, _bytes);
        var known = Blobs(_refunds, refund.RefundId);
        Count(known, data);
        Touch(snapshots, touched);
        foreach (var moved in known.Select(blob => RefundCodec.Decode(blob).Order).Where(order => order != refund.Order).Distinct().ToList())
        {
            Touch(Blobs(_snapshots, moved.Value).ConvertAll(blob => OrderCodec.Decode(blob)), touched);
        }

        _writes.Write(
            $"INSERT INTO {Tables.Refunds} ({Tables.Key}, file_id, part, line, refund_id, order_id, data) VALUES ({Tables.Scope}, $1, $2, $3, $4, $5, $6)",
            _fileId, _refundCount++, refund.Line, refund.RefundId, refund.Order.Value, data);
        if (snapshots.Count > 0)
        {
            TellOfRefunds(snapshots, refund.RefundId, column => At(refund.Line, column));
        }

        _hasRefunds = true;
    }

    private static void Touch(List<OrderSnapshot> snapshots, Dictionary<string, long> touched)
    {
        foreach (var snapshot in snapshots.Where(snapshot => snapshot.Buyer.IsKnown))
        {
            TouchedCodec.Touch(touched, snapshot.Buyer.Value, snapshot.CreatedAt.UnixMilliseconds);
        }
    }

    private void TellOfRefunds(List<OrderSnapshot> snapshots, string? came, Func<string, Origin> at)
    {
        var refunds = Blobs(_refundsOfOrder, snapshots[0].Id.Value);
        if (refunds.Count > 0 || came is null)
        {
            _doubts.Tell(snapshots, refunds.ConvertAll(blob => RefundCodec.Decode(blob)), came, at);
        }
    }

    private void WarnOfLessPaid(OrderSnapshot order, List<OrderSnapshot> snapshots)
    {
        var most = snapshots.Max(snapshot => snapshot.Totals?.Paid ?? Money.Zero);
        if (order.Totals is { } totals && totals.Paid < most && totals.Paid != Money.Zero)
        {
            _tally.Add(new Issue(OrderIssues.PaidAmountLowered, At(order.Line, "paid_amount"), totals.Paid.ToString(), most.ToString()));
        }

        if (order.Lines.Count == 0)
        {
            return;
        }

        // As they were shown: what their own refunds raise them to is no amount that an export showed.
        var known = OrderMerge.Merge(snapshots.ConvertAll(OrderRefunds.Without), []).Lines.ToDictionary(line => line.LineId, StringComparer.Ordinal);
        foreach (var line in order.Lines)
        {
            // An export from before the payment says 0: that is old, not lower.
            if (known.TryGetValue(line.LineId, out var before) && line.PaidAmount < before.PaidAmount && line.PaidAmount != Money.Zero)
            {
                _tally.Add(new Issue(OrderIssues.PaidAmountLowered, At(order.Line, "paid_amount"), line.PaidAmount.ToString(), before.PaidAmount.ToString()));
            }
        }
    }

    private void Count(List<byte[]> known, byte[] data)
    {
        if (known.Count == 0)
        {
            _tally.New++;
        }
        else if (known.Exists(blob => blob.AsSpan().SequenceEqual(data)))
        {
            _tally.Known++;
        }
        else
        {
            _tally.Changed++;
        }
    }

    private List<byte[]> Blobs(DbCommand command, string id) => [.. command.Bind(id, _importId).Rows(row => row.Blob(0))];

    private Origin At(long line, string column) => new(_fileName, Line: line, Column: column);
}
