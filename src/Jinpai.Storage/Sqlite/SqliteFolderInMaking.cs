using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Sqlite;

/// <summary>A folder beside the one that it will be.</summary>
internal sealed class SqliteFolderInMaking : IEngineInMaking
{
    private readonly string _place;
    private readonly string _making;
    private readonly IDisposable _lock;

    /// <exception cref="StorageRefusedException"><c>place_not_empty</c>, or <c>place_busy</c>: another process is making it.</exception>
    public SqliteFolderInMaking(string place)
    {
        _place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(place));
        _making = _place + ".making";
        if (File.Exists(_place) || (Directory.Exists(_place) && Directory.EnumerateFileSystemEntries(_place).Any()))
        {
            throw new StorageRefusedException("place_not_empty", _place);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(_place)!);
        _lock = FileLock.TryTake(_making + ".lock") ?? throw new StorageRefusedException("place_busy", _place);
        Clear();
        Engine = new SqliteFolder(_making);
    }

    public IEngine Engine { get; }

    public void Finish()
    {
        if (Directory.Exists(_place))
        {
            Directory.Delete(_place);
        }

        Directory.Move(_making, _place);
    }

    public void Dispose()
    {
        // Also what a process left that died at it.
        Clear();
        _lock.Dispose();
        File.Delete(_making + ".lock");
    }

    private void Clear()
    {
        if (Directory.Exists(_making))
        {
            Directory.Delete(_making, recursive: true);
        }
    }
}
