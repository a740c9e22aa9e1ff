using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Texts;
using Jinpai.Web;
using Jinpai.Web.Hosting;

namespace Jinpai.Cli.Commands;

/// <summary><c>serve [--urls URL] [--open]</c>: the web pages, until Ctrl+C.</summary>
internal sealed class ServeCommand(Words words) : ICommandDefinition
{
    private readonly Option<string[]> _urls = new("--urls") { Description = words["serve.urls"], HelpName = "URL", AllowMultipleArgumentsPerToken = true };

    private readonly Option<bool> _open = OpenOption(words);

    /// <summary><c>--open</c>: also opens the person's browser.</summary>
    public static Option<bool> OpenOption(Words words) => new("--open") { Description = words["serve.open"] };

    public Command Build() => new("serve", words["serve"] + "\n" + words["serve.example"]) { _urls, _open };

    public int Run(ParseResult parsed, CommandSession session)
    {
        // Several in one word, as servers of this kind take them.
        var urls = (parsed.GetValue(_urls) ?? []).SelectMany(url => url.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        Serve(session, urls.Count > 0 ? urls : ["http://127.0.0.1:5080"], parsed.GetValue(_open));
        return ExitCode.Done;
    }

    /// <summary>Serves the session's data folder until it is cancelled.</summary>
    /// <exception cref="RefusedException">An address cannot be served.</exception>
    public static void Serve(CommandSession session, IReadOnlyList<string> urls, bool opensBrowser)
    {
        var words = session.Words;
        var options = new WebOptions { DataFolder = session.Installation.Folder, Server = session.Installation.Place, Urls = urls, Clock = session.Surroundings.Clock, OnFault = fault => Tell(session, fault) };
        try
        {
            JinpaiWeb.RunAsync(options, addresses => Started(session, addresses, opensBrowser), session.Cancellation).GetAwaiter().GetResult();
        }
        catch (WebRefusedException refused)
        {
            throw new RefusedException(words.Format("web." + refused.Code, refused.Url), isMisuse: refused.Code is "not_loopback" or "bad_url");
        }

        session.Say(words["serve.stopped"]);
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
