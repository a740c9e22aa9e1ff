using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Backups;

/// <summary>What a database holds at one moment, while others work on it.</summary>
internal sealed class LivePart : IDisposable
{
    private readonly ByteWriter _bytes = new(1 << 16);
    /// <param name="connection">Goes with this.</param>
    public LivePart(Connection connection)
    {
        Connection = connection;
        connection.BeginSnapshot();
    }

    public Connection Connection { get; }

    public void Dispose()
    {
        Connection.TryRollback();
        Connection.Dispose();
    }

    /// <summary>As <see cref="IContent.Rows"/>.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Rows(ContentTable table)
    {
        using var command = Connection.Prepared($"SELECT {string.Join(", ", table.Columns)} FROM {table.Name} WHERE {Tables.MineIn(table.Name)}");
        foreach (var row in command.Rows(Encoded))
        {
            yield return row;
        }

        ReadOnlyMemory<byte> Encoded(StoredRow row)
        {
            _bytes.Clear();
            RowCodec.Write(_bytes, row, table.Columns.Count);
            return _bytes.Memory;
        }
    }

    /// <summary>The number of rows of all these, to show how far the work has come.</summary>
    public long Count(IEnumerable<ContentTable> tables) => tables.Sum(table => Connection.Number($"SELECT count(*) FROM {table.Name} WHERE {Tables.MineIn(table.Name)}") ?? 0);
}
