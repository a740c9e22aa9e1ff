using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.Texts;
using Jinpai.Web;
using Jinpai.Web.Hosting;

namespace Jinpai.Cli.Commands;

/// <summary><c>serve [--urls URL] [--certificate FILE] [--proxy ADDRESS] [--host NAME] [--open] [--log text|json] [--metrics] [--workers N]</c>: the web pages, until Ctrl+C.</summary>
internal sealed class ServeCommand(Words words) : ICommandDefinition
{
    private readonly Option<string[]> _urls = new("--urls") { Description = words["serve.urls"], HelpName = "URL", AllowMultipleArgumentsPerToken = true };

    private readonly ReachOptions _reach = new(words);

    private readonly Option<bool> _open = OpenOption(words);

    private readonly Option<string> _log = LogOption(words);

    private readonly Option<bool> _metrics = new("--metrics") { Description = words["serve.metrics"] };

    private readonly NumberOption<int> _workers = new("--workers", 1, JobOptions.MostWorkers) { Description = words["serve.workers"], HelpName = "N", DefaultValueFactory = _ => new JobOptions().Workers };

    /// <summary><c>--open</c>: also opens the person's browser.</summary>
    public static Option<bool> OpenOption(Words words) => new("--open") { Description = words["serve.open"] };

    public Command Build()
    {
        var command = new Command("serve", words["serve"] + "\n" + words["serve.example"]) { _urls, _open, _log, _metrics, _workers };
        _reach.AddTo(command);
        return command;
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        // Several in one word, as servers of this kind take them.
        var urls = (parsed.GetValue(_urls) ?? []).SelectMany(url => url.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var log = parsed.GetValue(_log) == "json" ? new WebLog(session.Surroundings.PlainOut, LogForm.Json) : new WebLog(session.Out, LogForm.Text);
        Serve(session, options => _reach.Read(parsed, options) with { Urls = urls.Count > 0 ? urls : options.Urls, Log = log, HasMetrics = parsed.GetValue(_metrics), Jobs = options.Jobs with { Workers = parsed.GetValue(_workers) } }, parsed.GetValue(_open));
        return ExitCode.Done;
    }

    /// <summary>Serves the session's data folder until it is cancelled.</summary>
    /// <param name="session">Whose.</param>
    /// <param name="asked">How, where it differs from what is usual.</param>
    /// <param name="opensBrowser">Also opens the person's browser.</param>
    /// <exception cref="RefusedException">An address cannot be served.</exception>
    public static void Serve(CommandSession session, Func<WebOptions, WebOptions> asked, bool opensBrowser)
    {
        var words = session.Words;
        var usual = new WebOptions { DataFolder = session.Installation.Folder, Server = session.Installation.Place, Clock = session.Surroundings.Clock, OnFirstCode = code => session.Say(words.Format("serve.first", code)), OnFault = fault => Tell(session, fault) };
        try
        {
            JinpaiWeb.RunAsync(asked(usual), addresses => Started(session, addresses, opensBrowser), session.Cancellation).GetAwaiter().GetResult();
        }
        catch (WebRefusedException refused)
        {
            throw new RefusedException(words.Format("web." + refused.Code, refused.Url), isMisuse: refused.Code is not ("port_in_use" or "port_forbidden"));
        }

        session.Say(words["serve.stopped"]);
    }

    private static Option<string> LogOption(Words words)
    {
        var log = new Option<string>("--log") { Description = words["serve.log"], HelpName = "FORM", DefaultValueFactory = _ => "text" };
        log.AcceptOnlyFromAmong("text", "json");
        return log;
    }

    private static void Started(CommandSession session, IReadOnlyList<string> addresses, bool opensBrowser)
    {
        session.Say(session.Words.Format("serve.started", string.Join(" ", addresses), session.Installation.Location));
        if (opensBrowser && !session.Surroundings.OpenBrowser(addresses[0]))
        {
            session.Say(session.Words.Format("serve.noBrowser", addresses[0]));
        }
    }

    // The exception's words may hold a buyer's data, so they are told only to who asks for them.
    private static void Tell(CommandSession session, WebFault fault)
    {
        session.Say(session.Words.Format("serve.fault", fault.Reference, fault.Exception.GetType().Name));
        if (session.Surroundings.Variable("JINPAI_TRACE") is { Length: > 0 })
        {
            session.Say(fault.Exception.ToString());
        }
    }
}
