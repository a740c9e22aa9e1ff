using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Jinpai.Storage.Imports;

/// <summary>Takes rows on the reader's thread and hands them to a writer on another, a few packs ahead, so that memory does not grow with the file.</summary>
/// <param name="write">Takes a pack; true: nothing of what was posted counts any more, and the pack is only let go.</param>
/// <param name="stopping">Ends waiting for a writer that has not begun.</param>
internal sealed class WriteQueue(Action<object, bool> write, CancellationToken stopping) : IDisposable
{
    private const int MostAhead = 16;
    private readonly BlockingCollection<object> _packs = new(MostAhead);
    private Thread? _thread;
    private volatile Exception? _failure;
    private volatile bool _isLost;

    /// <summary>The writer begins: until then packs wait.</summary>
    public void Open()
    {
        _thread = new Thread(WriteAll) { IsBackground = true, Name = "import writer" };
        _thread.Start();
    }

    /// <summary>Waits while the writer is behind. Throws what the writer failed with.</summary>
    /// <exception cref="OperationCanceledException">It was stopped meanwhile.</exception>
    public void Post(object rows)
    {
        Rethrow();
        _packs.Add(rows, stopping);
    }

    /// <summary>Waits until all is written. Nothing can be posted afterwards.</summary>
    public void Close()
    {
        _packs.CompleteAdding();
        _thread?.Join();
    }

    public void Rethrow()
    {
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }

    /// <summary>What was posted and is not written is let go.</summary>
    public void Dispose()
    {
        _isLost = true;
        Close();
        foreach (var rows in _packs.GetConsumingEnumerable())
        {
            write(rows, true);
        }

        _packs.Dispose();
    }

    private void WriteAll()
    {
        foreach (var rows in _packs.GetConsumingEnumerable())
        {
            try
            {
                // After a failure the reader must not wait for a writer that is gone: what it still gives is let go.
                write(rows, _isLost || _failure is not null);
            }
            catch (Exception failure)
            {
                _failure = failure;
            }
        }
    }
}
