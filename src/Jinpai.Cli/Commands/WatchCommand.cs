using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>watch DIR --shop CODE [--once]</c>: imports what comes to rest in a folder, until Ctrl+C.</summary>
internal sealed class WatchCommand(Words words) : ICommandDefinition
{
    private readonly Argument<string> _folder = new("DIR") { Description = words["watch.folder"] };
    private readonly Option<string> _shop = SpanOptions.ShopOption(words);
    private readonly Option<bool> _once = new("--once") { Description = words["watch.once"] };
    private readonly Option<bool> _keepPersonalData = new("--keep-personal-data") { Description = words["option.keepPersonalData"] };

    public Command Build() => new("watch", words["watch"] + "\n" + words["watch.example"]) { _folder, _shop, _once, _keepPersonalData };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var folder = Path.GetFullPath(parsed.GetRequiredValue(_folder));
        var shop = ShopSession.Open(session.Desk, parsed.GetRequiredValue(_shop));
        var watched = new WatchedFolder(session.Desk, shop, folder)
        {
            KeepsPersonalData = parsed.GetValue(_keepPersonalData),
            Report = (outcome, writer) => ImportSummary.Write(outcome, words, writer, shop.Code),
        };
        Tell(watched.Look(), session);
        session.Say(words.Format("watch.started", folder, shop.Code));
        if (parsed.GetValue(_once))
        {
            session.Surroundings.Wait(WatchedFolder.Rest, session.Cancellation);
            return Tell(watched.Look(), session) ? ExitCode.Done : ExitCode.InputErrors;
        }

        while (!session.Surroundings.Wait(WatchedFolder.Rest, session.Cancellation))
        {
            Tell(watched.Look(), session);
        }

        session.Say(words["watch.stopped"]);
        return ExitCode.Done;
    }

    /// <returns>None failed.</returns>
    private bool Tell(IReadOnlyList<(string Name, bool IsDone)> files, CommandSession session)
    {
        foreach (var (name, isDone) in files)
        {
            session.Out.WriteLine(words.Format(isDone ? "watch.done" : "watch.failed", name));
        }

        return files.All(file => file.IsDone);
    }
}
