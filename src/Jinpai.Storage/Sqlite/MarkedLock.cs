using Jinpai.Storage.Engines;

namespace Jinpai.Storage.Sqlite;

/// <summary>A shop's lock, which notes that the work was kept when it is over.</summary>
internal sealed class MarkedLock(FileLock held, WrittenMark mark, Func<Connection> open) : IDisposable
{
    private readonly (DateTime, long, DateTime) _before = mark.Stamp();

    public void Dispose()
    {
        try
        {
            if (mark.Stamp() != _before)
            {
                using var connection = open();
                mark.Set(connection);
            }
        }
        catch (Exception trouble) when (SqliteTrouble.Of(trouble) is not null || trouble is IOException or UnauthorizedAccessException or Refusals.StorageRefusedException)
        {
            // The work is kept, or its own trouble is told; without the mark only a lost log goes unnoticed.
        }
        finally
        {
            held.Dispose();
        }
    }
}
