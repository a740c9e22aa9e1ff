namespace Jinpai.Storage.Engines;

/// <summary>What one process at a time may do, as a file that it holds open. The operating system gives the lock back when a process dies, however it dies.</summary>
public sealed class FileLock : IDisposable
{
    private readonly FileStream _stream;

    private FileLock(FileStream stream)
    {
        _stream = stream;
    }

    /// <param name="path">The file.</param>
    /// <param name="isLeft">It stays when it is given back; else it goes.</param>
    /// <returns>Null if another process, or another part of this one, holds it.</returns>
    /// <exception cref="IOException">The file cannot be made: the disk is full, the folder is gone.</exception>
    public static FileLock? TryTake(string path, bool isLeft = true)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, isLeft ? FileOptions.None : FileOptions.DeleteOnClose));
        }
        catch (IOException taken) when (IsTaken(taken))
        {
            return null;
        }
    }

    // The system's own number for a file in use: of Windows a sharing or lock violation, of Linux EAGAIN, of macOS EWOULDBLOCK.
    private static bool IsTaken(IOException trouble) => OperatingSystem.IsWindows()
        ? (trouble.HResult & 0xFFFF) is 32 or 33
        : trouble.HResult is 11 or 35;

    public void Dispose() => _stream.Dispose();
}
