using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Records;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Imports;

/// <summary>Writes one file's rows under its number, in short transactions. Nothing of it is visible before the file's commit.</summary>
internal sealed class FileWriter : IDisposable
{
    private readonly ShortWrites _writes;
    private readonly string _fileName;
    private readonly Instant _now;
    private readonly LocalDays _days;
    private readonly TextRules _textRules;
    private readonly SegmentWriter _segments = new();
    private readonly SegmentWriter _otherSegments = new();
    private readonly ByteWriter _bytes = new();
    private readonly KnownMessages _knownMessages;
    private readonly OrderWriter _orders;
    private readonly RecordWriter _records;
    private readonly HashSet<string> _accounts = new(StringComparer.Ordinal);
    private int _part;
    private int _touchedPart;

    public FileWriter(ShortWrites writes, FileNumber number, string fileName, ImportTerms terms)
    {
        _writes = writes;
        FileId = number.FileId;
        _fileName = fileName;
        _now = terms.Now;
        _days = new LocalDays(terms.Zone);
        _textRules = terms.TextRules;
        _knownMessages = new KnownMessages(writes.Connection, number);
        _orders = new OrderWriter(writes, number, fileName, Tally, terms.Zone);
        _records = new RecordWriter(writes, number, Tally);
    }

    public long FileId { get; }
    public FileTally Tally { get; } = new();
    public IReadOnlyCollection<string> Accounts => _accounts;
    public bool HasHoldings { get; private set; }

    public void Dispose()
    {
        _segments.Dispose();
        _otherSegments.Dispose();
        _knownMessages.Dispose();
        _orders.Dispose();
        _records.Dispose();
    }

    /// <summary>All was written: says what shows only then.</summary>
    public void Finish()
    {
        _orders.Finish();
        if (_knownMessages is { DoubtfulCount: > 0 and var count, DoubtfulFile: { } file })
        {
            var other = _writes.Connection.Rows($"SELECT name FROM {Tables.ImportFiles} WHERE {Tables.Mine} AND id = $1", row => row.GetString(0), file);
            Tally.Add(new Issue(MessageIssues.ToldTwice, new Origin(_fileName), count.ToString(CultureInfo.InvariantCulture), other[0]));
        }
    }

    /// <summary>Writes what waits.</summary>
    public void Flush() => _orders.Flush();

    public void Write(MessageBatch batch)
    {
        Tally.Kinds.Add("messages");
        Tally.CoverMessages(batch.LatestAt);
        WriteSegments([.. batch.Builders.OrderBy(builder => builder.Day).ThenBy(builder => builder.Bucket)], batch);

        foreach (var account in batch.Accounts.Names)
        {
            if (_accounts.Add(account))
            {
                _writes.Write($"INSERT INTO {Tables.FileAccounts} ({Tables.Key}, file_id, account) VALUES ({Tables.Scope}, $1, $2) ON CONFLICT DO NOTHING", FileId, account);
            }
        }

        foreach (var ((buyer, order), mention) in batch.Mentions.OrderBy(mention => batch.References.Names[mention.Key.Order], StringComparer.Ordinal))
        {
            _writes.Write(
                $"""
                INSERT INTO {Tables.OrderMentions} AS m ({Tables.Key}, order_id, buyer, file_id, account, at) VALUES ({Tables.Scope}, $1, $2, $3, $4, $5)
                ON CONFLICT (org_id, shop_id, order_id, buyer, file_id) DO UPDATE SET account = excluded.account, at = excluded.at WHERE (excluded.at, excluded.account) < (m.at, m.account)
                """,
                batch.References.Names[order], batch.Buyers.Names[buyer], FileId, batch.Accounts.Names[mention.Account], mention.At);
        }

        WriteTouched(Enumerable.Range(0, batch.Buyers.Count).Select(buyer => (batch.Buyers.Names[buyer], batch.FirstAtOf(buyer))), batch.Buyers.Count);
    }

    public void Write(IReadOnlyList<IRecord> records)
    {
        var touched = new Dictionary<string, long>(StringComparer.Ordinal);
        _orders.Begin(records);
        foreach (var record in records)
        {
            var kind = RecordKinds.Of(record.GetType());
            Tally.Kinds.Add(kind.Plural);
            switch (record)
            {
                case OrderSnapshot order:
                    Cover(order);
                    if (order.HasRefunds)
                    {
                        Tally.Kinds.Add(RecordKinds.OrderRefunds);
                    }

                    _orders.Write(order, touched);
                    break;
                case RefundRecord refund:
                    Tally.CoverDay(_days.DayOf(refund.AppliedAt.UnixMilliseconds));
                    _orders.Write(refund, touched);
                    break;
                default:
                    HasHoldings |= record is AgentRecord;
                    _records.Write(record, kind);
                    break;
            }
        }

        WriteTouched(touched.Select(pair => (pair.Key, pair.Value)), touched.Count);
    }

    private void Cover(OrderSnapshot order)
    {
        if (order.CreatedAt != Instant.MinValue)
        {
            Tally.CoverDay(_days.DayOf(order.CreatedAt.UnixMilliseconds));
        }

        foreach (var at in (ReadOnlySpan<Instant?>)[order.CreatedAt, order.DepositPaidAt, order.PaidAt, order.ShippedAt, order.FinishedAt, order.ClosedAt])
        {
            if (at <= _now && at != Instant.MinValue)
            {
                Tally.CoverOrders(at.Value.UnixMilliseconds);
            }
        }
    }

    /// <summary>Two at a time: the reader has nothing to do while a file's last messages are written.</summary>
    private void WriteSegments(SegmentBuilder[] builders, MessageBatch batch)
    {
        for (var i = 0; i < builders.Length; i += 2)
        {
            var next = i + 1 < builders.Length ? builders[i + 1] : null;
            var other = next is null ? Task.CompletedTask : Task.Run(() => _otherSegments.Encode(next, batch.Names));
            try
            {
                _segments.Encode(builders[i], batch.Names);
                Write(builders[i], _segments);
            }
            finally
            {
                other.GetAwaiter().GetResult();
            }

            if (next is not null)
            {
                Write(next, _otherSegments);
            }
        }
    }

    private void Write(SegmentBuilder builder, SegmentWriter segment)
    {
        Tally.CoverDay(builder.Day);
        var known = _knownMessages.Count(builder.Day, builder.Bucket, segment.Timing.Span);
        Tally.Known += known;
        Tally.New += builder.Count - known;
        _writes.Write(
            $"INSERT INTO {Tables.Segments} ({Tables.Key}, day, bucket, file_id, part, messages, buyers, marks_rules, timing, content) VALUES ({Tables.Scope}, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
            builder.Day, builder.Bucket, FileId, _part, builder.Count, segment.BuyerCount, _textRules.Signature, segment.Timing, segment.Content);
        SegmentBuyers.Write(_writes, builder.Bucket, builder.Day, FileId, _part++, segment.Buyers);
    }

    private void WriteTouched(IEnumerable<(string Buyer, long From)> touched, int count)
    {
        if (count > 0)
        {
            _writes.Write($"INSERT INTO {Tables.Touched} ({Tables.Key}, file_id, part, data) VALUES ({Tables.Scope}, $1, $2, $3)", FileId, _touchedPart++, TouchedCodec.Encode(touched, count, _bytes));
        }
    }
}
