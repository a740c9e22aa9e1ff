using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import;
using Jinpai.Storage.Segments;
using Jinpai.Storage.Sqlite;

namespace Jinpai.Storage.Imports;

/// <summary>Takes the rows of one file. In whole or not at all: they count from <see cref="Commit"/> on; without it <see cref="Dispose"/> takes them away.</summary>
/// <remarks>Rows are collected on the caller's thread and encoded and written on another; memory does not grow with the file.</remarks>
public sealed class FileImport : IRecordSink, IDisposable
{
    private const int RecordsPerPost = 2000;
    private readonly ImportSession _session;
    private readonly FileWriter _writer;
    private readonly TextRules _textRules;
    private readonly LocalDays _days;
    private readonly Instant _now;
    private readonly Stack<SegmentBuilder> _spare = new();
    private readonly BlockingCollection<object> _posts = new(1);
    private readonly Thread _thread;
    private MessageBatch _batch;
    private List<object> _records = new(RecordsPerPost);
    private volatile Exception? _failure;
    private bool _isClosed;

    internal FileImport(ImportSession session, ShortWrites writes, ImportedFile file, FileNumber number, TextRules textRules, TimeZoneInfo zone, Instant now)
    {
        _session = session;
        File = file;
        FileId = number.FileId;
        _textRules = textRules;
        _days = new LocalDays(zone);
        _now = now;
        _writer = new FileWriter(writes, number, file.Name, now, zone, textRules.Signature);
        _batch = NewBatch();
        _thread = new Thread(WriteAll) { IsBackground = true, Name = "import writer" };
        _thread.Start();
    }

    public ImportedFile File { get; }
    public long FileId { get; }
    internal FileTally Tally => _writer.Tally;
    internal IReadOnlyCollection<string> Accounts => _writer.Accounts;
    internal bool HasHoldings => _writer.HasHoldings;

    public void Add(in MessageRow message)
    {
        _batch.Add(message);
        if (_batch.IsFull)
        {
            Post(_batch);
            _batch = NewBatch();
        }
    }

    public void Add(OrderSnapshot order) => Collect(order);
    public void Add(RefundRecord refund) => Collect(refund);
    public void Add(ReviewRecord review) => Collect(review);
    public void Add(RatingRecord rating) => Collect(rating);
    public void Add(DisputeRecord dispute) => Collect(dispute);
    public void Add(CostRecord cost) => Collect(cost);
    public void Add(AgentEventRecord agentEvent) => Collect(agentEvent);
    public void Add(TargetRecord target) => Collect(target);
    public void Add(AgentRecord agent) => Collect(agent);
    public void Add(DutyRecord duty) => Collect(duty);
    public void Add(DailyFigure figure) => Collect(figure);
    public void Add(ImportedMetricValue value) => Collect(value);

    /// <summary>A peer's or the shop's figure of a report.</summary>
    public void Add(BenchmarkRecord benchmark) => Collect(benchmark);

    /// <summary>A row of a completed staff or attendance sheet.</summary>
    public void Add(StaffRecord staff) => Collect(staff);

    /// <summary>A score of a completed sheet.</summary>
    public void Add(ManualScoreRecord score) => Collect(score);

    /// <summary>The earlier files whose figures this one would contradict. Nothing can be added afterwards.</summary>
    public IReadOnlyList<FigureOverlap> FindOverlaps()
    {
        Close();
        Rethrow();
        return _session.Overlaps(this);
    }

    /// <summary>Makes the file's rows count, in one short transaction (of a dry run: takes them away), and says what came of them.</summary>
    /// <param name="rowCount">Rows that the importer read, those held back included.</param>
    /// <param name="heldCount">Rows that the importer held back.</param>
    /// <param name="issuesJson">The importer's issues as the caller wants to see them again; kept as it is.</param>
    /// <param name="coveredUntil">Up to when the file is said to be complete, where that is later than its latest row (spec 2.2, horizon).</param>
    /// <param name="replaced">Files that this one takes the place of, in the same step (see <see cref="FigureOverlap"/>); undo brings them back.</param>
    public FileReport Commit(long rowCount, long heldCount, string issuesJson = "[]", Instant? coveredUntil = null, IReadOnlyCollection<long>? replaced = null)
    {
        Close();
        Rethrow();
        _writer.Finish();
        var tally = _writer.Tally;
        tally.Cover(File.Format, coveredUntil);
        _session.Finish(this, rowCount, heldCount, issuesJson, replaced ?? []);
        return new FileReport(FileId, tally.New, tally.Known, tally.Changed, tally.Held, Day(tally.FirstDay), Day(tally.LastDay), tally.Issues);
    }

    public void Dispose()
    {
        Close();
        _session.Forget(this);
        _writer.Dispose();
        _posts.Dispose();
    }

    private static BusinessDay? Day(int number) => number is int.MaxValue or int.MinValue ? null : new BusinessDay(number);

    private MessageBatch NewBatch() => new(_textRules, _days, _now, _spare);

    private void Collect(object record)
    {
        _records.Add(record);
        if (_records.Count == RecordsPerPost)
        {
            Post(_records);
            _records = new List<object>(RecordsPerPost);
        }
    }

    private void Post(object rows)
    {
        Rethrow();
        _posts.Add(rows);
    }

    private void Close()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        _posts.Add(_batch);
        _posts.Add(_records);
        _posts.CompleteAdding();
        _thread.Join();
    }

    private void Rethrow()
    {
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }

    private void WriteAll()
    {
        foreach (var rows in _posts.GetConsumingEnumerable())
        {
            if (_failure is not null)
            {
                continue;
            }

            try
            {
                Write(rows);
            }
            catch (Exception failure)
            {
                _failure = failure;
            }
        }
    }

    private void Write(object rows)
    {
        if (rows is not MessageBatch batch)
        {
            _writer.Write((List<object>)rows);
            return;
        }

        _writer.Write(batch);
        lock (_spare)
        {
            foreach (var builder in batch.Builders)
            {
                _spare.Push(builder);
            }
        }
    }
}
