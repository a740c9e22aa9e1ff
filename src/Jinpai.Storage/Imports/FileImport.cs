using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Imports;

/// <summary>Takes the rows of one file. In whole or not at all: they count from <see cref="Commit"/> on; without it <see cref="Dispose"/> takes them away.</summary>
/// <remarks>Rows are copied on the caller's thread and packed, encoded and written on another; memory does not grow with the file.</remarks>
public sealed class FileImport : IRecordSink, IDisposable
{
    private const int RecordsPerPost = 4000;
    private readonly ImportSession _session;
    private readonly FileWriter _writer;
    private readonly ImportTerms _terms;
    private readonly ImportBuffers _buffers;
    private readonly WriteQueue _queue;
    private MessageChunk _chunk;
    private List<IRecord> _records = new(RecordsPerPost);
    private bool _isClosed;

    internal FileImport(ImportSession session, ShortWrites writes, ImportedFile file, FileNumber number, ImportTerms terms, ImportBuffers buffers)
    {
        _session = session;
        File = file;
        FileId = number.FileId;
        _terms = terms;
        _buffers = buffers;
        _writer = new FileWriter(writes, number, file.Name, terms, buffers.Builders);
        _chunk = buffers.TakeChunk();
        _queue = new WriteQueue(Write);
    }

    public ImportedFile File { get; }
    public long FileId { get; }
    internal FileTally Tally => _writer.Tally;
    internal IReadOnlyCollection<string> Accounts => _writer.Accounts;
    internal bool HasHoldings => _writer.HasHoldings;

    public void Add(in MessageRow message)
    {
        if (!_chunk.TryAdd(message))
        {
            _queue.Post(_chunk);
            _chunk = _buffers.TakeChunk();
            _chunk.TryAdd(message);
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
        _writer.Finish();
        var tally = _writer.Tally;
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
        _session.Forget(this);
        _writer.Dispose();
    }

    private void Close()
    {
        if (_isClosed)
        {
            _queue.Rethrow();
            return;
        }

        _isClosed = true;
        _queue.Post(_chunk);
        _queue.Post(_records);
        _queue.Close();
        _queue.Rethrow();
        _writer.Flush();
    }

    private void Write(object rows)
    {
        if (rows is MessageChunk chunk)
        {
            _writer.Write(chunk);
            _buffers.Return(chunk);
        }
        else
        {
            _writer.Write((List<IRecord>)rows);
        }
    }
}
