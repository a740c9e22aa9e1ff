using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Jinpai.Storage.Imports;

/// <summary>Takes rows on the reader's thread and hands them to a writer on another, a few packs ahead, so that memory does not grow with the file.</summary>
internal sealed class WriteQueue(Action<object> write) : IDisposable
{
    private const int MostAhead = 16;
    private readonly BlockingCollection<object> _packs = new(MostAhead);
    private Thread? _thread;
    private volatile Exception? _failure;
    private bool _isClosed;

    /// <summary>Waits while the writer is behind. Throws what the writer failed with.</summary>
    public void Post(object rows)
    {
        Rethrow();
        if (_thread is null)
        {
            _thread = new Thread(WriteAll) { IsBackground = true, Name = "import writer" };
            _thread.Start();
        }

        _packs.Add(rows);
    }

    /// <summary>Waits until all is written. Nothing can be posted afterwards.</summary>
    public void Close()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _packs.CompleteAdding();
            _thread?.Join();
        }
    }

    public void Rethrow()
    {
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }

    public void Dispose()
    {
        Close();
        _packs.Dispose();
    }

    private void WriteAll()
    {
        foreach (var rows in _packs.GetConsumingEnumerable())
        {
            // After a failure the reader must not wait for a writer that is gone: what it still gives is let go.
            if (_failure is not null)
            {
                continue;
            }

            try
            {
                write(rows);
            }
            catch (Exception failure)
            {
                _failure = failure;
            }
        }
    }
}
