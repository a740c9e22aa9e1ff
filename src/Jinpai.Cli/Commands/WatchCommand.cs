using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>watch DIR --shop CODE [--once]</c>: imports what comes to rest in a folder, until Ctrl+C; <c>--keep</c>, <c>--off</c>, <c>--show</c>: whether <c>serve</c> does it.</summary>
internal sealed class WatchCommand : ICommandDefinition
{
    private readonly Words _words;
    private readonly Argument<string?> _folder;
    private readonly Option<string> _shop;
    private readonly Option<bool> _once;
    private readonly Option<bool> _keepPersonalData;
    private readonly Option<bool> _keep;
    private readonly Option<bool> _off;
    private readonly Option<bool> _show;

    public WatchCommand(Words words)
    {
        _words = words;
        _folder = new Argument<string?>("DIR") { Description = words["watch.folder"], Arity = ArgumentArity.ZeroOrOne };
        _shop = SpanOptions.ShopOption(words);
        _once = new Option<bool>("--once") { Description = words["watch.once"] };
        _keepPersonalData = new Option<bool>("--keep-personal-data") { Description = words["option.keepPersonalData"] };
        _keep = new Option<bool>("--keep") { Description = words["watch.keep"] };
        _off = new Option<bool>("--off") { Description = words["watch.off"] };
        _show = new Option<bool>("--show") { Description = words["watch.show"] };
    }

    public Command Build() => new("watch", _words["watch"] + "\n" + _words["watch.example"]) { _folder, _shop, _once, _keepPersonalData, _keep, _off, _show };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var folder = parsed.GetValue(_folder);
        var isOfServe = parsed.GetValue(_keep) || parsed.GetValue(_off) || parsed.GetValue(_show);
        Option<bool>[] given = [.. ((Option<bool>[])[_once, _keepPersonalData, _keep, _off, _show]).Where(parsed.GetValue)];
        if (given.Length > 1 && (isOfServe || !given.Contains(_once)))
        {
            throw new RefusedException(_words.Format("watch.both", string.Join(" ", given.Select(option => option.Name))), isMisuse: true);
        }

        var needsFolder = !parsed.GetValue(_off) && !parsed.GetValue(_show);
        if (needsFolder != folder is not null)
        {
            throw new RefusedException(_words[needsFolder ? "watch.noFolder" : "watch.noneNeeded"], isMisuse: true);
        }

        var shop = parsed.GetRequiredValue(_shop);
        return isOfServe ? Set(shop, folder, parsed.GetValue(_off), session) : Watch(Path.GetFullPath(folder!), parsed, session);
    }

    private int Set(string shop, string? folder, bool isOff, CommandSession session)
    {
        var setting = new FolderSetting(session.Desk);
        shop = ShopSession.Open(session.Desk, shop).Code;
        if (folder is not null)
        {
            var full = Path.GetFullPath(folder);
            var fault = setting.Save(shop, full);
            session.Say(fault is null ? _words.Format("watch.kept", full, shop) : throw new RefusedException(_words.Format("watch.fault." + Codes.Of(fault.Value), full)));
            return ExitCode.Done;
        }

        if (isOff)
        {
            session.Say(_words.Format(setting.Remove(shop) ? "watch.isOff" : "watch.none", shop));
            return ExitCode.Done;
        }

        var kept = setting.Of(shop);
        session.Out.WriteLine(kept is null ? _words.Format("watch.none", shop) : _words.Format("watch.shown", kept, shop));
        if (kept is not null && FolderSetting.FaultOf(kept) is { } now)
        {
            throw new RefusedException(_words.Format("watch.fault." + Codes.Of(now), kept));
        }

        return ExitCode.Done;
    }

    private int Watch(string folder, ParseResult parsed, CommandSession session)
    {
        var shop = ShopSession.Open(session.Desk, parsed.GetRequiredValue(_shop));
        var watched = new WatchedFolder(session.Desk, shop, folder)
        {
            KeepsPersonalData = parsed.GetValue(_keepPersonalData),
            Report = (outcome, writer) => ImportSummary.Write(outcome, _words, writer, shop.Code, "watch.report.done"),
        };
        using var right = watched.Begin();
        Tell(watched.Look(), session);
        session.Say(_words.Format("watch.started", folder, shop.Code));
        if (parsed.GetValue(_once))
        {
            session.Surroundings.Wait(RestingFiles.Rest, session.Cancellation);
            return Tell(watched.Look(), session) ? ExitCode.Done : ExitCode.InputErrors;
        }

        while (!session.Surroundings.Wait(RestingFiles.Rest, session.Cancellation))
        {
            Tell(watched.Look(), session);
        }

        session.Say(_words["watch.stopped"]);
        return ExitCode.Done;
    }

    /// <returns>None failed.</returns>
    private bool Tell(IReadOnlyList<(string Name, bool IsDone)> files, CommandSession session)
    {
        foreach (var (name, isDone) in files)
        {
            session.Out.WriteLine(_words.Format(isDone ? "watch.done" : "watch.failed", name));
        }

        return files.All(file => file.IsDone);
    }
}
