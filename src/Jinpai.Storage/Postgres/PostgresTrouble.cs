using System.Net.Sockets;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>Which of PostgreSQL's errors are the surroundings' (https://www.postgresql.org/docs/15/errcodes-appendix.html). The rest are ours.</summary>
internal static class PostgresTrouble
{
    public static StorageRefusedException? Of(Exception exception) => exception switch
    {
        PostgresException told => CodeOf(told.SqlState) is { } code ? new StorageRefusedException(code, FaultyFile.Text(told)) : null,
        NpgsqlException unnamed when unnamed.Message.StartsWith("No password", StringComparison.Ordinal) => new StorageRefusedException("login_refused", FaultyFile.Text(unnamed)),
        NpgsqlException { InnerException: SocketException or TimeoutException } unreachable => new StorageRefusedException("no_connection", FaultyFile.Text(unreachable)),
        NpgsqlException { InnerException: IOException } broken => new StorageRefusedException("no_connection", FaultyFile.Text(broken)),
        NpgsqlException { InnerException: null } refused when refused is not NpgsqlOperationInProgressException => new StorageRefusedException("no_connection", FaultyFile.Text(refused)),
        _ => null,
    };

    public static bool IsDamage(string state) => state is PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted;

    private static string? CodeOf(string state) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "login_refused",
        PostgresErrorCodes.InvalidCatalogName => "unknown_database",
        PostgresErrorCodes.InsufficientPrivilege => "no_right",
        PostgresErrorCodes.DiskFull => "disk_full",
        PostgresErrorCodes.IoError => "disk_failed",
        PostgresErrorCodes.ReadOnlySqlTransaction => "read_only_server",
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.InsufficientResources => "server_full",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.IdleSessionTimeout => "no_connection",
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.QueryCanceled => "database_busy",
        _ when IsDamage(state) => "damaged_database",
        _ when state.StartsWith("08", StringComparison.Ordinal) => "no_connection",
        _ => null,
    };
}
