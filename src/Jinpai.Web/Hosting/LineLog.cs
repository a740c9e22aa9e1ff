using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Jinpai.Web.Hosting;

/// <summary>Our events, in the framework's own forms of a line, to the writer we are given: the framework's console would be the process's, whoever asked.</summary>
internal sealed class LineLog : ILoggerProvider
{
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private readonly Lock _gate = new();
    private readonly WebLog _log;
    private readonly ConsoleFormatter _formatter;

    public LineLog(WebLog log, IEnumerable<ConsoleFormatter> formatters)
    {
        _log = log;
        var name = log.Form == LogForm.Json ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple;
        _formatter = formatters.Single(formatter => formatter.Name == name);
    }

    /// <summary>Of the framework's own lines none is written: they name paths and queries.</summary>
    public static void Add(IServiceCollection services, WebLog? log) => services.AddLogging(logging =>
    {
        logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, TimeForm));
        logging.AddSimpleConsole(text => (text.UseUtcTimestamp, text.TimestampFormat, text.SingleLine, text.ColorBehavior) = (true, TimeForm + "' '", true, LoggerColorBehavior.Disabled));
        logging.ClearProviders();
        logging.AddFilter((category, _) => category == ServeEvents.Category);
        if (log is not null)
        {
            logging.Services.AddSingleton(log);
            logging.Services.AddSingleton<ILoggerProvider, LineLog>();
        }
    });

    public ILogger CreateLogger(string categoryName) => new Line(this, categoryName);

    public void Dispose()
    {
    }

    private void Write<TState>(in LogEntry<TState> entry)
    {
        lock (_gate)
        {
            _formatter.Write(entry, null, _log.Lines);
            _log.Lines.Flush();
        }
    }

    private sealed class Line(LineLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter));
    }
}
