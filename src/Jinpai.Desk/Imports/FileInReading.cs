using Jinpai.Import;
using Jinpai.Import.Reading;
using Jinpai.Storage.Imports;

namespace Jinpai.Desk.Imports;

/// <summary>A file that is read on a thread of its own, perhaps while the one before it is still written: what it says waits for its turn.</summary>
internal sealed class FileInReading : IDisposable
{
    private readonly CancellationTokenSource _stopping;
    private readonly Task<FileReading> _reading;
    private volatile Action<ReadingProgress>? _onRead;

    public FileInReading(PlannedFile file, ImportSession import, CancellationToken cancellation)
    {
        File = file;
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Target = import.Prepare(new ImportedFile(file.Name, file.ContentHash, file.FormatName ?? "", file.EncodingName ?? "", file.Length), _stopping.Token);
        _reading = Task.Factory.StartNew(() => file.Read(Target, new Steps<ReadingProgress>(step => _onRead?.Invoke(step)), _stopping.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public PlannedFile File { get; }

    /// <summary>Takes its rows; not to be asked for more before <see cref="Finish"/>.</summary>
    public FileImport Target { get; }

    /// <summary>The file's turn: its rows are written, and the rest of it is read.</summary>
    /// <param name="onRead">Hears how far it is, on the thread that reads.</param>
    /// <exception cref="OperationCanceledException">The person stopped it.</exception>
    public FileReading Finish(Action<ReadingProgress> onRead)
    {
        _onRead = onRead;
        Target.BeginWriting();
        return _reading.GetAwaiter().GetResult();
    }

    /// <summary>Ends the reading where it is.</summary>
    public void Dispose()
    {
        _stopping.Cancel();

        // What it failed with, if it did, was told to whom it concerned, or concerns nobody.
        Task.WaitAny(_reading);
        Target.Dispose();
        _stopping.Dispose();
    }
}
