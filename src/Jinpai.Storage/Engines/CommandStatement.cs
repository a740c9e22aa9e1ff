using System.Data.Common;

namespace Jinpai.Storage.Engines;

/// <summary>A statement as any engine's plain command.</summary>
internal sealed class CommandStatement(DbCommand command) : IStatement
{
    public int Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] is ReadOnlyMemory<byte> bytes ? bytes.ToArray() : values[i] ?? DBNull.Value;
        }

        return FaultyFile.Executed(command);
    }

    public void Dispose() => command.Dispose();
}
