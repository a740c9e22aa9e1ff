using System.CommandLine;
using System.Globalization;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Backups;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>backup FILE</c>: all that the installation holds, while it is at work. <c>--every-night HH:MM --into DIR --keep N</c>, <c>--off</c>, <c>--show</c>: whether <c>serve</c> makes one each night.</summary>
internal sealed class BackupCommand(Words words) : ICommandDefinition
{
    private readonly Argument<string?> _file = new("FILE") { Description = words["backup.file"], Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _everyNight = new("--every-night") { Description = words["backup.everyNight"], HelpName = "HH:MM" };
    private readonly Option<string?> _into = new("--into") { Description = words["backup.into"], HelpName = "DIR" };
    private readonly NumberOption<int> _keep = new("--keep", 1, BackupSchedule.MostKept) { Description = words["backup.keep"], HelpName = "N", DefaultValueFactory = _ => 14 };
    private readonly Option<bool> _off = new("--off") { Description = words["backup.offOption"] };
    private readonly Option<bool> _show = new("--show") { Description = words["backup.showOption"] };

    public Command Build() => new("backup", words["backup"] + "\n" + words["backup.example"]) { _file, _everyNight, _into, _keep, _off, _show };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var (file, at, into) = (parsed.GetValue(_file), parsed.GetValue(_everyNight), parsed.GetValue(_into));
        var asked = (file is null ? 0 : 1) + (at is null && into is null ? 0 : 1) + (parsed.GetValue(_off) ? 1 : 0) + (parsed.GetValue(_show) ? 1 : 0);
        if (asked != 1 || at is null != into is null)
        {
            throw new RefusedException(words["backup.one"], isMisuse: true);
        }

        var schedule = new BackupSchedule(session.Desk);
        if (file is not null)
        {
            session.Say(words.Format("backup.done", file, BackupLines.Of(new InstallationBackups(session.Desk).Make(file), words)));
        }
        else if (at is not null)
        {
            Save(schedule, at, Path.GetFullPath(into!), parsed.GetValue(_keep), session);
        }
        else if (parsed.GetValue(_off))
        {
            session.Say(words[schedule.Remove() ? "backup.isOff" : "backup.none"]);
        }
        else
        {
            session.Out.WriteLine(Lines(schedule, session));
        }

        return ExitCode.Done;
    }

    private string Lines(BackupSchedule schedule, CommandSession session) => BackupLines.Of(schedule.Plan, new ShopJobs(session.Installation, session.Surroundings.Clock).LastBackup, words);

    private void Save(BackupSchedule schedule, string at, string folder, int keep, CommandSession session)
    {
        if (!TimeOnly.TryParseExact(at, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            throw new RefusedException(words.Format("backup.badTime", at), isMisuse: true);
        }

        session.Say(schedule.Save(time, folder, keep) ? Lines(schedule, session) : throw new RefusedException(words.Format("backup.gone", folder)));
    }
}
