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
    /// <summary>Looked up for every row of a file, as the next, many at a time; in the order of import, and so that SQLite, which knows nothing of how many rows there are, takes the index by order.</summary>
    internal static readonly string SnapshotsOfOrders =
        $"SELECT order_id, data FROM {Tables.FiledOrders} WHERE {Tables.Mine} AND order_id IN ({KnownVersions.Ids}) AND ({Tables.IsDone} OR import_id = $1) ORDER BY order_id, file_id, part";

    internal static readonly string RefundsOfOrders =
        $"SELECT order_id, data FROM {Tables.FiledRefunds} WHERE {Tables.Mine} AND order_id IN ({KnownVersions.Ids}) AND ({Tables.IsDone} OR import_id = $1) ORDER BY order_id";

    internal static readonly string VersionsOfRefunds =
        $"SELECT refund_id, data FROM {Tables.FiledRefunds} WHERE {Tables.Mine} AND refund_id IN ({KnownVersions.Ids}) AND ({Tables.IsDone} OR import_id = $1) ORDER BY refund_id, file_id, part";

    private readonly ShortWrites _writes;
    private readonly long _fileId;
    private readonly string _fileName;
    private readonly FileTally _tally;
    private readonly ByteWriter _bytes = new();
    private readonly KnownVersions _snapshots;
    private readonly KnownVersions _refunds;
    private readonly KnownVersions _refundsOfOrder;
    private readonly List<PendingRow> _pending = [];

    /// <summary>Orders that wait to be written: those of a file, unless it is longer than any shop's day. Some 50 MB.</summary>
    private const int MostPending = 1 << 16;

    private readonly record struct PendingRow(int Bucket, OrderSnapshot Order, long Part, byte[] Data);

    /// <summary>Refunds came before this row: its order is held against them.</summary>
    private bool _hasRefunds;
    private readonly RefundDoubts _doubts;
    private long _orderCount;
    private long _buyersPart;
    private long _refundCount;

    public OrderWriter(ShortWrites writes, FileNumber number, string fileName, FileTally tally, TimeZoneInfo zone)
    {
        _writes = writes;
        _fileId = number.FileId;
        _fileName = fileName;
        _tally = tally;
        _snapshots = new KnownVersions(writes.Connection, SnapshotsOfOrders, number.ImportId);
        _refunds = new KnownVersions(writes.Connection, VersionsOfRefunds, number.ImportId);
        _refundsOfOrder = new KnownVersions(writes.Connection, RefundsOfOrders, number.ImportId);
        _hasRefunds = writes.Connection.Number($"SELECT 1 FROM {Tables.Refunds} WHERE {Tables.Mine} LIMIT 1") is not null;
        _doubts = new RefundDoubts(tally, zone);
    }

    public void Dispose()
    {
        _snapshots.Dispose();
        _refunds.Dispose();
        _refundsOfOrder.Dispose();
    }

    /// <summary>Looks up what there is of the orders and refunds among the records, which are written next.</summary>
    public void Begin(IReadOnlyList<IRecord> records)
    {
        var orders = records.Select(record => (record as OrderSnapshot)?.Id.Value ?? (record as RefundRecord)?.Order.Value).OfType<string>();
        var refunds = records.OfType<RefundRecord>().Select(refund => refund.RefundId).ToList();
        _snapshots.Load(orders);
        _refunds.Load(refunds);
        _refundsOfOrder.Load(_hasRefunds || refunds.Count > 0 ? orders : []);
    }

    /// <summary>Writes the orders that wait, in the order in which a file's stand: one behind the other.</summary>
    public void Flush()
    {
        _pending.Sort((left, right) => left.Bucket != right.Bucket ? left.Bucket.CompareTo(right.Bucket)
            : string.CompareOrdinal(left.Order.Buyer.Value, right.Order.Buyer.Value) is var buyer && buyer != 0 ? buyer
            : string.CompareOrdinal(left.Order.Id.Value, right.Order.Id.Value));
        foreach (var (bucket, order, part, data) in _pending)
        {
            _writes.Write(
                $"INSERT INTO {Tables.Orders} ({Tables.Key}, file_id, part, line, order_id, buyer, bucket, created_at, latest_at, data) VALUES ({Tables.Scope}, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
                _fileId, part, order.Line, order.Id.Value, order.Buyer.Value, bucket, order.CreatedAt.UnixMilliseconds, order.LatestInstant.UnixMilliseconds, data);
        }

        _buyersPart = OrderBuyers.Write(_writes, _fileId, _buyersPart, _pending.Select(row => (row.Bucket, row.Order.Buyer.Value)));
        _pending.Clear();
        _snapshots.Written();
    }

    public void Write(OrderSnapshot order, Dictionary<string, long> touched)
    {
        var data = OrderCodec.Encode(order, _bytes);
        var known = _snapshots.Of(order.Id.Value);
        var snapshots = Decoded(known);
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

        _pending.Add(new PendingRow(order.Buyer.IsKnown ? BuyerHash.BucketOf(order.Buyer.Value) : RecordKinds.NoBuyer, order, _orderCount++, data));
        _snapshots.Hold(order.Id.Value, data);
        if (!OrderBounds.Hold(order))
        {
            _tally.Add(new Issue(OrderIssues.OrderOutOfBounds, At(order.Line, "order_id"), order.Id.Value, OrderBounds.MostAmount.ToString(), OrderBounds.MostItems.ToString(CultureInfo.InvariantCulture)));
        }
        else if (_hasRefunds || order.HasRefunds)
        {
            TellOfRefunds([.. snapshots, order], null, column => At(order.Line, column));
        }

        if (_pending.Count == MostPending)
        {
            Flush();
        }
    }

    /// <summary>All rows of the file were written.</summary>
    public void Finish() => _doubts.Finish();

    private void Touch(OrderSnapshot order, List<OrderSnapshot> snapshots, Dictionary<string, long> touched)
    {
        if (snapshots.Count == 0 && order.Buyer.IsKnown)
        {
            TouchedCodec.Touch(touched, order.Buyer.Value, order.CreatedAt.UnixMilliseconds);
            return;
        }

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
        var snapshots = Decoded(_snapshots.Of(refund.Order.Value));
        if (snapshots.Count == 0)
        {
            _tally.Add(new Issue(OrderIssues.RefundOfUnknownOrder, At(refund.Line, "order_id"), refund.Order.Value));
        }

        var data = RefundCodec.Encode(refund, _bytes);
        var known = _refunds.Of(refund.RefundId);
        Count(known, data);
        Touch(snapshots, touched);
        foreach (var moved in known.Select(blob => RefundCodec.Decode(blob).Order).Where(order => order != refund.Order).Distinct().ToList())
        {
            Touch(Decoded(_snapshots.Of(moved.Value)), touched);
        }

        _writes.Write(
            $"INSERT INTO {Tables.Refunds} ({Tables.Key}, file_id, part, line, refund_id, order_id, data) VALUES ({Tables.Scope}, $1, $2, $3, $4, $5, $6)",
            _fileId, _refundCount++, refund.Line, refund.RefundId, refund.Order.Value, data);
        _refunds.Add(refund.RefundId, data);
        _refundsOfOrder.Add(refund.Order.Value, data);
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
        var refunds = _refundsOfOrder.Of(snapshots[0].Id.Value);
        if (refunds.Count > 0 || (came is null && snapshots.Exists(snapshot => snapshot.HasRefunds)))
        {
            _doubts.Tell(snapshots, [.. refunds.Select(blob => RefundCodec.Decode(blob))], came, at);
        }
    }

    private void WarnOfLessPaid(OrderSnapshot order, List<OrderSnapshot> snapshots)
    {
        var most = snapshots.Max(snapshot => snapshot.Totals?.Paid ?? Money.Zero);
        if (order.Totals is { } totals && totals.Paid < most && totals.Paid != Money.Zero)
        {
            _tally.Add(new Issue(OrderIssues.PaidAmountLowered, At(order.Line, "paid_amount"), totals.Paid.ToString(), most.ToString()));
        }

        if (order.Lines.Count == 0 || !MayShowLess(order, snapshots))
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

    /// <summary>Whether a look at the merged state can show anything: merging makes of amounts that were shown none that is higher, unless totals are shared out.</summary>
    private static bool MayShowLess(OrderSnapshot order, List<OrderSnapshot> snapshots)
    {
        foreach (var snapshot in snapshots)
        {
            if (snapshot.Totals is not null)
            {
                return true;
            }

            foreach (var before in snapshot.Lines)
            {
                foreach (var line in order.Lines)
                {
                    if (line.PaidAmount != Money.Zero && line.PaidAmount < before.PaidAmount && line.LineId == before.LineId)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private void Count(IReadOnlyList<byte[]> known, byte[] data)
    {
        if (known.Count == 0)
        {
            _tally.New++;
        }
        else if (known.Any(blob => blob.AsSpan().SequenceEqual(data)))
        {
            _tally.Known++;
        }
        else
        {
            _tally.Changed++;
        }
    }

    private static List<OrderSnapshot> Decoded(IReadOnlyList<byte[]> blobs)
    {
        var snapshots = new List<OrderSnapshot>(blobs.Count);
        foreach (var blob in blobs)
        {
            snapshots.Add(OrderCodec.Decode(blob));
        }

        return snapshots;
    }

    private Origin At(long line, string column) => new(_fileName, Line: line, Column: column);
}
