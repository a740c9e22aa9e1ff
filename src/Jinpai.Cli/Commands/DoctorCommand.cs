using System.CommandLine;
using Jinpai.Appraisal.Notices;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Backups;
using Jinpai.Desk.Health;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Storage;
using Jinpai.Storage.Refusals;

namespace Jinpai.Cli.Commands;

/// <summary><c>doctor</c>: what is wrong with data, settings and database, and what to do.</summary>
internal sealed class DoctorCommand(Words words) : ICommandDefinition
{
    private readonly Option<string?> _shop = new("--shop") { Description = words["option.shop"], HelpName = "CODE" };

    public Command Build() => new("doctor", words["doctor"] + "\n" + words["doctor.example"]) { _shop };

    public int Run(ParseResult parsed, CommandSession session)
    {
        session.Out.WriteLine(words.Format("doctor.data", session.Installation.Location));
        session.Out.WriteLine(words.Format("doctor.engine", session.Installation.Engine));
        session.Installation.CheckDamage();
        var isAuditWhole = TellOfAudit(session);
        var isBackedUp = TellOfBackups(session);
        var wanted = parsed.GetValue(_shop);
        var shops = session.Desk.Shops().Where(shop => wanted is null || shop.Code == wanted).ToList();
        if (shops.Count == 0)
        {
            if (wanted is not null)
            {
                throw new StorageRefusedException("unknown_shop", wanted);
            }

            session.Out.WriteLine(words["shop.none"]);
            return isAuditWhole ? ExitCode.Done : ExitCode.InputErrors;
        }

        var isWell = isAuditWhole && isBackedUp;
        foreach (var shop in shops)
        {
            isWell &= IsWell(shop.Code, session);
        }

        return isWell ? ExitCode.Done : ExitCode.InputErrors;
    }

    private static bool TellOfAudit(CommandSession session)
    {
        var faults = new AuditCheck(session.Desk).Run().ToList();
        faults.ForEach(fault => session.Out.WriteLine("! " + fault));
        return faults.Count == 0;
    }

    // False: it needs somebody.
    private bool TellOfBackups(CommandSession session)
    {
        var clock = session.Surroundings.Clock;
        if (!session.Desk.Viewer.Has(Right.Operate) || new BackupSchedule(session.Desk).Plan is not { } plan)
        {
            return true;
        }

        var faults = BackupNotices.Of(session.Installation, clock);
        session.Out.WriteLine((faults.Count > 0 ? "! " : "") + BackupLines.Of(plan, new ShopJobs(session.Installation, clock).LastBackup, words));
        foreach (var fault in faults)
        {
            session.Out.WriteLine("  ! " + words.In(fault.Text));
        }

        return faults.Count == 0;
    }

    private bool Report(ShopSession shop, CommandSession session)
    {
        shop.CheckDamage();
        session.Out.WriteLine(words.Format("doctor.shop", shop.Code, shop.Info.Name, shop.Info.Zone, shop.RulesName));
        IReadOnlyList<Notice> findings = [.. ShopNotices.Of(shop), .. FolderNotices.Of(session.Desk, shop.Code), .. new HealthFindings(shop).Of(DataHealth.Of(shop, null), new BuyerLinks(shop).Match())];
        foreach (var finding in findings)
        {
            session.Out.WriteLine((finding.Weight == NoticeWeight.Information ? "  " : "  ! ") + words.In(finding.Text));
        }

        var isWell = findings.All(finding => finding.Weight == NoticeWeight.Information);
        if (isWell)
        {
            session.Out.WriteLine("  " + words["doctor.well"]);
        }

        return isWell || findings.Any(finding => finding.Code == "nodata");
    }

    // A shop whose data cannot be read does not keep the others from being looked over.
    private bool IsWell(string shop, CommandSession session)
    {
        try
        {
            return Report(ShopSession.Open(session.Desk, shop), session);
        }
        catch (Exception trouble) when (StorageTrouble.Of(trouble) is { } refused)
        {
            session.Out.WriteLine(words.Format("doctor.unread", shop, words.Format("storage." + refused.Code, refused.Detail)));
            return false;
        }
        catch (RefusedException refused)
        {
            session.Out.WriteLine(words.Format("doctor.unread", shop, refused.Message));
            return false;
        }
    }
}
