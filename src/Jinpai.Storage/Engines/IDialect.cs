using System.Data.Common;

namespace Jinpai.Storage.Engines;

/// <summary>How an engine wants a statement. Statements are written once, in what engines share; their parameters are <c>$1</c>, <c>$2</c> …, <c>$org</c> and <c>$shop</c>.</summary>
internal interface IDialect
{
    /// <summary>Begins a transaction that writes.</summary>
    string Begin { get; }

    /// <summary>Begins a transaction that sees one moment, while others write.</summary>
    string BeginSnapshot { get; }

    /// <summary>A statement for all columns of all our tables: table, column, in the order in which they stand.</summary>
    string Columns { get; }

    /// <summary>A command with parameters for the values <c>$1</c> to <c>$count</c> first, in order, then for those of the scope that it names.</summary>
    DbCommand Command(DbConnection connection, string sql, int count, Scope scope);

    /// <summary>The bytes of a cell, which are gone with the next row: an engine that can shows its own, without a copy.</summary>
    ReadOnlySpan<byte> Bytes(DbDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    /// <summary>A statement to be run for many rows. An engine that has a cheaper way than a command takes it here.</summary>
    IStatement Statement(DbConnection connection, string sql, int count, Scope scope)
    {
        var command = Command(connection, sql, count, scope);
        FaultyFile.Prepare(command);
        return new CommandStatement(command);
    }
}
