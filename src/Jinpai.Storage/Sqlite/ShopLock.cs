namespace Jinpai.Storage.Sqlite;

/// <summary>One process at a time writes to a shop. The operating system gives the lock back when a process dies, however it dies.</summary>
internal sealed class ShopLock : IDisposable
{
    private readonly FileStream _stream;

    private ShopLock(FileStream stream)
    {
        _stream = stream;
    }

    /// <summary>Null if another process, or another part of this one, holds it.</summary>
    public static ShopLock? TryTake(string path)
    {
        try
        {
            return new ShopLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _stream.Dispose();
}
