using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Replay.Orders;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Records;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Imports;

/// <summary>Writes order snapshots and refunds, and compares them with what is already there.</summary>
internal sealed class OrderRows : IDisposable
{
    /// <summary>The bucket of exports of lines, which name no buyer.</summary>
    public const int NoBuyer = -1;
    private readonly ShortWrites _writes;
    private readonly long _fileId;
    private readonly long _importId;
    private readonly string _fileName;
    private readonly FileTally _tally;
    private readonly ByteWriter _bytes = new();
    private readonly SqliteCommand _snapshots;
    private readonly SqliteCommand _refunds;

    public OrderRows(ShortWrites writes, FileNumber number, string fileName, FileTally tally)
    {
        _writes = writes;
        _fileId = number.FileId;
        _importId = number.ImportId;
        _fileName = fileName;
        _tally = tally;
        _snapshots = writes.Connection.Reusable("SELECT o.data FROM orders o JOIN import_files f ON f.id = o.file_id WHERE o.order_id = $1 AND (f.state = 'done' OR f.import_id = $2) ORDER BY o.id", 2);
        _refunds = writes.Connection.Reusable("SELECT r.data FROM refunds r JOIN import_files f ON f.id = r.file_id WHERE r.refund_id = $1 AND (f.state = 'done' OR f.import_id = $2) ORDER BY r.id", 2);
    }

    public void Dispose()
    {
        _snapshots.Dispose();
        _refunds.Dispose();
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
            // The order itself is the evidence that both keys are one buyer, as a chat that names it would be.
            _writes.Write("INSERT INTO order_mentions (order_id, buyer, file_id, account, at) VALUES ($1, $2, $3, '', $4) ON CONFLICT DO NOTHING", order.Id.Value, other.Value, _fileId, order.CreatedAt.UnixMilliseconds);
        }

        WriteOrder(order, data);
        if (order.Buyer.IsKnown && snapshots.Append(order).Any(snapshot => snapshot.Totals is not null) && snapshots.Exists(snapshot => snapshot.Buyer.IsKnown && snapshot.Buyer != order.Buyer))
        {
            // Exports of one platform that name different keys of an order's buyer: each file vouches for its own key. A masked key may be several buyers.
            _writes.Write(
                """
                INSERT INTO order_mentions (order_id, buyer, file_id, account, at)
                SELECT DISTINCT order_id, buyer, file_id, '', created_at FROM orders WHERE order_id = $1 AND buyer <> '' AND instr(buyer, '*') = 0 ON CONFLICT DO NOTHING
                """,
                order.Id.Value);
        }
    }

    private void WriteOrder(OrderSnapshot order, byte[] data)
    {
        _writes.Write(
            "INSERT INTO orders (file_id, order_id, buyer, bucket, created_at, latest_at, data) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            _fileId, order.Id.Value, order.Buyer.Value, order.Buyer.IsKnown ? StableHash.BucketOf(order.Buyer.Value) : NoBuyer, order.CreatedAt.UnixMilliseconds, order.LatestInstant.UnixMilliseconds, data);
    }

    private void Touch(OrderSnapshot order, List<OrderSnapshot> snapshots, Dictionary<string, long> touched)
    {
        var ofBuyers = snapshots.Append(order).Where(snapshot => snapshot.Buyer.IsKnown).ToList();
        if (ofBuyers.Count == 0)
        {
            _tally.Add(Issue.Coded(Severity.Warning, Import.Issues.TradeIssues.LinesOfUnknownOrder, At(order.Line, "order_id"), order.Id.Value));
            return;
        }

        var createdAt = ofBuyers.Min(snapshot => snapshot.CreatedAt).UnixMilliseconds;
        foreach (var snapshot in ofBuyers)
        {
            TouchedCodec.Touch(touched, snapshot.Buyer.Value, createdAt);
            if (order.Buyer.IsKnown && snapshot.Buyer != order.Buyer)
            {
                _writes.Write("INSERT INTO order_conflicts (order_id, file_id) VALUES ($1, $2) ON CONFLICT DO NOTHING", order.Id.Value, _fileId);
            }
        }
    }

    public void Write(RefundRecord refund, Dictionary<string, long> touched)
    {
        var snapshots = Blobs(_snapshots, refund.Order.Value).ConvertAll(blob => OrderCodec.Decode(blob));
        if (snapshots.Count == 0)
        {
            _tally.Add(new Issue(Severity.Warning, "refund_of_unknown_order", At(refund.Line, "order_id"), refund.Order.Value, "an order that was imported", "kept_until_order_comes"));
        }
        else if (!IsPaidFor(refund, snapshots))
        {
            _tally.Held++;
            return;
        }

        var data = RefundCodec.Encode(refund, _bytes);
        Count(Blobs(_refunds, refund.RefundId), data);
        foreach (var snapshot in snapshots.Where(snapshot => snapshot.Buyer.IsKnown))
        {
            TouchedCodec.Touch(touched, snapshot.Buyer.Value, snapshot.CreatedAt.UnixMilliseconds);
        }

        _writes.Write("INSERT INTO refunds (file_id, refund_id, order_id, data) VALUES ($1, $2, $3, $4)", _fileId, refund.RefundId, refund.Order.Value, data);
    }

    /// <summary>False, with an issue, where more would go back than was paid, postage included. An order that is not known as paid cannot tell.</summary>
    private bool IsPaidFor(RefundRecord refund, List<OrderSnapshot> snapshots)
    {
        // An export may show the order with this very refund taken off.
        var order = OrderMerge.Merge(snapshots, [refund with { Status = RefundStatus.Success }]);
        var paid = order.Lines.Sum(line => line.PaidAmount.MinorUnits);
        if (paid == 0 || refund.Amount.MinorUnits <= paid + order.PostFee.MinorUnits)
        {
            return true;
        }

        _tally.Add(new Issue(Severity.Error, "refund_above_paid", At(refund.Line, "amount"), Yuan(refund.Amount.MinorUnits), $"<= {Yuan(paid + order.PostFee.MinorUnits)}", "row_held"));
        return false;
    }

    private void WarnOfLessPaid(OrderSnapshot order, List<OrderSnapshot> snapshots)
    {
        var most = snapshots.Max(snapshot => snapshot.Totals?.Paid ?? Money.Zero);
        if (order.Totals is { } totals && totals.Paid < most && totals.Paid != Money.Zero)
        {
            _tally.Add(new Issue(Severity.Warning, "paid_amount_lowered", At(order.Line, "paid_amount"), Yuan(totals.Paid.MinorUnits), $">= {Yuan(most.MinorUnits)}", "higher_amount_kept"));
        }

        if (order.Lines.Count == 0)
        {
            return;
        }

        var known = OrderMerge.Merge(snapshots, []).Lines.ToDictionary(line => line.LineId, StringComparer.Ordinal);
        foreach (var line in order.Lines)
        {
            // An export from before the payment says 0: that is old, not lower.
            if (known.TryGetValue(line.LineId, out var before) && line.PaidAmount < before.PaidAmount && line.PaidAmount != Money.Zero)
            {
                _tally.Add(new Issue(Severity.Warning, "paid_amount_lowered", At(order.Line, "paid_amount"), Yuan(line.PaidAmount.MinorUnits), $">= {Yuan(before.PaidAmount.MinorUnits)}", "higher_amount_kept"));
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

    private List<byte[]> Blobs(SqliteCommand command, string id)
    {
        var blobs = new List<byte[]>();
        using var reader = command.Bind(id, _importId).ExecuteReader();
        while (reader.Read())
        {
            blobs.Add(reader.Blob(0));
        }

        return blobs;
    }

    private Origin At(long line, string column) => new(_fileName, Line: line, Column: column);

    private static string Yuan(long minorUnits) => new Money(minorUnits).Major.ToString("0.00", CultureInfo.InvariantCulture);
}
