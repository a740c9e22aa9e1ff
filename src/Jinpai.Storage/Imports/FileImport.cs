using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Imports;

/// <summary>Takes the rows of one file. In whole or not at all: they count from <see cref="Commit"/> on; without it <see cref="Dispose"/> takes them away.</summary>
/// <remarks>
/// Messages are packed on the caller's thread, and encoded and written on another; memory does not grow with the file. A file may be read ahead: what it says waits until the file before it has ended
/// and <see cref="BeginWriting"/> is called, a batch of messages at most.
/// </remarks>
public sealed class FileImport : IRecordSink, IDisposable
{
    private const int RecordsPerPost = 4000;
    private readonly ImportSession _session;
    private readonly ImportTerms _terms;
    private readonly ImportBuffers _buffers;
    private readonly LocalDays _days;
    private readonly WriteQueue _queue;
    private readonly CancellationToken _stopping;
    private FileWriter? _writer;
    private MessageBatch? _batch;
    private List<IRecord> _records = new(RecordsPerPost);
    private bool _isClosed;

    internal FileImport(ImportSession session, ImportedFile file, ImportTerms terms, ImportBuffers buffers, CancellationToken stopping)
    {
        _session = session;
        File = file;
        _terms = terms;
        _buffers = buffers;
        _stopping = stopping;
        _days = new LocalDays(terms.Zone);
        _queue = new WriteQueue(Write, stopping);
    }

    public ImportedFile File { get; }

    /// <summary>1, 2, 3 …, from <see cref="BeginWriting"/> on.</summary>
    public long FileId { get; private set; }
    internal FileTally Tally => Writer.Tally;
    internal IReadOnlyCollection<string> Accounts => Writer.Accounts;
    internal bool HasHoldings => Writer.HasHoldings;
    private FileWriter Writer => _writer ?? throw new InvalidOperationException("The file's turn to be written has not come.");

    /// <summary>The file before it has ended, in whatever way: from here on the file's rows are written as they come. Once.</summary>
    public void BeginWriting()
    {
        _writer = _session.Open(this);
        FileId = _writer.FileId;
        _queue.Open();
    }

    /// <exception cref="OperationCanceledException">It was stopped while the rows waited for their turn.</exception>
    public void Add(in MessageRow message)
    {
        _batch ??= _buffers.TakeBatch(_terms, _days, _stopping);
        _batch.Add(message);
        if (_batch.IsFull)
        {
            PostMessages();
        }
    }

    public void Add(IRecord record)
    {
        _records.Add(record);
        if (_records.Count == RecordsPerPost)
        {
            _queue.Post(_records);
            _records = new List<IRecord>(RecordsPerPost);
        }
    }

    /// <summary>The earlier files whose figures this one would contradict. Nothing can be added afterwards.</summary>
    public IReadOnlyList<FigureOverlap> FindOverlaps()
    {
        Close();
        return _session.Overlaps(this);
    }

    /// <summary>True if the file says anything that is not there already. Nothing can be added afterwards.</summary>
    public bool HasNews
    {
        get
        {
            Close();
            return Tally.New + Tally.Changed > 0;
        }
    }

    /// <summary>Makes the file's rows count, in one short transaction (of a dry run: takes them away), and says what came of them.</summary>
    /// <param name="rowCount">Rows that the importer read, those held back included.</param>
    /// <param name="heldCount">Rows that the importer held back.</param>
    /// <param name="issues">The importer's issues; kept, with those that show only here (see <see cref="StoredIssues"/>).</param>
    /// <param name="coveredUntil">Up to when the file is said to be complete, where that is later than its latest row; never later than the import (spec 2.2, horizon).</param>
    /// <param name="replaced">Files that this one takes the place of, in the same step (see <see cref="FigureOverlap"/>); undo brings them back.</param>
    public FileReport Commit(long rowCount, long heldCount, IssueLog? issues = null, Instant? coveredUntil = null, IReadOnlyCollection<long>? replaced = null)
    {
        Close();
        Writer.Finish();
        var tally = Tally;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(coveredUntil ?? _terms.Now, _terms.Now);
        tally.Cover(File.Format, coveredUntil);
        var all = new IssueLog();
        all.Add(issues ?? new IssueLog());
        all.Add(tally.Issues);
        _session.Finish(this, rowCount, heldCount, StoredIssues.Write(all), replaced ?? []);
        return new FileReport(FileId, tally.New, tally.Known, tally.Changed, tally.Held, tally.Days, tally.Issues);
    }

    public void Dispose()
    {
        _queue.Dispose();
        Drop(_batch);
        if (_writer is { } writer)
        {
            _session.Forget(this);
            writer.Dispose();
        }
    }

    private void Close()
    {
        if (_isClosed)
        {
            _queue.Rethrow();
            return;
        }

        _isClosed = true;
        PostMessages();
        _queue.Post(_records);
        _queue.Close();
        _queue.Rethrow();
        Writer.Flush();
    }

    private void PostMessages()
    {
        if (_batch is { } batch)
        {
            _queue.Post(batch);
            _batch = null;
        }
    }

    /// <summary>On the writer's thread.</summary>
    /// <param name="rows">A batch of messages, or records.</param>
    /// <param name="isLost">Nothing of the file will count: its buffers are given back.</param>
    private void Write(object rows, bool isLost)
    {
        try
        {
            if (isLost)
            {
                return;
            }

            if (rows is MessageBatch messages)
            {
                Writer.Write(messages);
            }
            else
            {
                Writer.Write((List<IRecord>)rows);
            }
        }
        finally
        {
            Drop(rows as MessageBatch);
        }
    }

    private void Drop(MessageBatch? batch)
    {
        if (batch is not null)
        {
            _buffers.Return(batch);
        }
    }
}
