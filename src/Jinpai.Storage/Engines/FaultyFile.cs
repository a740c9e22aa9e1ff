using System.Data.Common;

namespace Jinpai.Storage.Engines;

/// <summary>Engines say what is wrong, but not with which file: it is put on the exception where the connection is known, so that whoever tells it can name it.</summary>
internal static class FaultyFile
{
    private const string Key = "Jinpai.File";

    /// <summary>For a filter of exceptions: catches none.</summary>
    public static bool Note(DbException fault, DbConnection? connection)
    {
        fault.Data[Key] ??= connection?.DataSource;
        return false;
    }

    /// <summary>The same where there is no connection yet.</summary>
    public static void NotePlace(DbException fault, string place) => fault.Data[Key] ??= place;

    /// <summary>What the engine says, after the file where it is known.</summary>
    public static string Text(DbException fault) => fault.Data[Key] is string file ? $"{file}: {fault.Message}" : fault.Message;

    public static int Executed(DbCommand command)
    {
        try
        {
            return command.ExecuteNonQuery();
        }
        catch (DbException fault) when (Note(fault, command.Connection))
        {
            throw;
        }
    }

    public static DbDataReader Reader(DbCommand command)
    {
        try
        {
            return command.ExecuteReader();
        }
        catch (DbException fault) when (Note(fault, command.Connection))
        {
            throw;
        }
    }

    public static bool HasNext(DbDataReader reader, DbCommand command)
    {
        try
        {
            return reader.Read();
        }
        catch (DbException fault) when (Note(fault, command.Connection))
        {
            throw;
        }
    }

    public static void Prepare(DbCommand command)
    {
        try
        {
            command.Prepare();
        }
        catch (DbException fault) when (Note(fault, command.Connection))
        {
            throw;
        }
    }
}
