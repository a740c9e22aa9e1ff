using System.Data.Common;
using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Engines;

/// <summary>Values into commands and rows out of them.</summary>
internal static class CommandValues
{
    public static DbCommand Bind(this DbCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>Row by row. Damage is said to be of this database.</summary>
    /// <param name="command">With its values.</param>
    /// <param name="read">Makes a value of a row.</param>
    /// <param name="dialect">Of its engine, for those who read <see cref="StoredRow.Bytes"/> without a copy.</param>
    public static IEnumerable<T> Rows<T>(this DbCommand command, Func<StoredRow, T> read, IDialect? dialect = null)
    {
        using var reader = FaultyFile.Reader(command);
        while (FaultyFile.HasNext(reader, command))
        {
            T value;
            try
            {
                value = read(new StoredRow(reader, dialect));
            }
            catch (DamagedContentException damaged)
            {
                throw damaged.In(command.Connection!.DataSource);
            }

            yield return value;
        }
    }
}
