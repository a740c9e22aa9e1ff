using Microsoft.Extensions.Logging;

namespace Jinpai.Web.Hosting;

/// <summary>What the log tells. Of a request its route and never its address, of a job its shop and never its files: names of people stand in both.</summary>
internal static partial class ServeEvents
{
    public const string Category = "Jinpai";

    [LoggerMessage(1, LogLevel.Information, "started version={Version} at={Addresses} data={Place}")]
    public static partial void Started(ILogger log, string version, string addresses, string place);

    [LoggerMessage(2, LogLevel.Information, "stopping")]
    public static partial void Stopping(ILogger log);

    [LoggerMessage(3, LogLevel.Information, "stopped")]
    public static partial void Stopped(ILogger log);

    /// <param name="log">The log.</param>
    /// <param name="method">GET, POST …</param>
    /// <param name="route">As it is registered, such as <c>/orders/{id}</c>; <c>-</c>: none.</param>
    /// <param name="status">499: whoever asked had gone.</param>
    /// <param name="milliseconds">Until the answer was written.</param>
    [LoggerMessage(10, LogLevel.Information, "request {Method} {Route} {Status} {Milliseconds} ms")]
    public static partial void Request(ILogger log, string method, string route, int status, long milliseconds);

    /// <param name="log">The log.</param>
    /// <param name="reference">As the visitor saw it.</param>
    /// <param name="type">Of the exception; its words may hold a buyer's data.</param>
    [LoggerMessage(11, LogLevel.Error, "fault {Reference} {Type}")]
    public static partial void Fault(ILogger log, string reference, string type);

    [LoggerMessage(12, LogLevel.Warning, "the certificate's file cannot be read: the one before stays")]
    public static partial void BadCertificate(ILogger log);

    [LoggerMessage(13, LogLevel.Information, "letter sent")]
    public static partial void LetterSent(ILogger log);

    /// <param name="log">The log.</param>
    /// <param name="type">Of the exception; its words may hold an address.</param>
    [LoggerMessage(14, LogLevel.Warning, "letter not sent: {Type}")]
    public static partial void LetterFailed(ILogger log, string type);

    [LoggerMessage(20, LogLevel.Information, "job begun kind={Kind} shop={Shop} job={Job} turn={Turn}")]
    public static partial void JobBegun(ILogger log, string kind, string shop, string job, long turn);

    /// <param name="log">The log.</param>
    /// <param name="kind">Import, trial, undo, replay.</param>
    /// <param name="shop">Its code.</param>
    /// <param name="job">Its id, as <c>jinpai jobs</c> shows it.</param>
    /// <param name="status">Waiting: it was handed over, or gave way, and goes on later.</param>
    /// <param name="note">The key of the sentence in its log.</param>
    /// <param name="milliseconds">Of this turn.</param>
    [LoggerMessage(21, LogLevel.Information, "job ended kind={Kind} shop={Shop} job={Job} status={Status} note={Note} {Milliseconds} ms")]
    public static partial void JobEnded(ILogger log, string kind, string shop, string job, string status, string note, long milliseconds);

    [LoggerMessage(22, LogLevel.Information, "import shop={Shop} import={Import} files={Files} rows={Rows} new={New} held={Held}")]
    public static partial void Imported(ILogger log, string shop, long? import, int files, long rows, long @new, long held);

    /// <param name="log">The log.</param>
    /// <param name="shop">Whose folder is to be watched and cannot be; names of folders are not told.</param>
    /// <param name="fault">Missing, unwritable, unreadable.</param>
    [LoggerMessage(24, LogLevel.Warning, "folder shop={Shop} fault={Fault}")]
    public static partial void FolderFault(ILogger log, string shop, string fault);

    [LoggerMessage(25, LogLevel.Information, "folder shop={Shop} watched")]
    public static partial void FolderBack(ILogger log, string shop);

    [LoggerMessage(23, LogLevel.Information, "replay shop={Shop} buyers={Buyers} {Milliseconds} ms")]
    public static partial void Replayed(ILogger log, string shop, long buyers, long milliseconds);
}
