using System.Reflection;
using Jinpai.Core;
using Jinpai.Desk.Audit;
using Jinpai.Desk.Backups;
using Jinpai.Desk.Details;
using Jinpai.Desk.Documents;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.Health;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.Maps;
using Jinpai.Desk.Members;
using Jinpai.Desk.Months;
using Jinpai.Desk.People;
using Jinpai.Desk.Questions;
using Jinpai.Desk.Reports;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Starting;
using Jinpai.Desk.Texts;
using Jinpai.Desk.Users;
using Jinpai.Import.Reports;
using Jinpai.Metrics.Query;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Documents;

namespace Jinpai.Desk.Tests.People;

/// <summary>Every use case of the desk with the right that it needs, and how it is asked. What takes a session and stands neither here nor in <see cref="Free"/> fails a test.</summary>
internal static class UseCases
{
    private static readonly Period Month = Period.Parse("2026-10");
    private static readonly Period Empty = Period.Parse("2026-01");

    public static IReadOnlyDictionary<string, (Right Right, Extent Least, Action<RightScene, DeskSession> Ask)> All => OfInstallation.Concat(OfPeople).Concat(OfShop).ToDictionary(StringComparer.Ordinal);

    /// <summary>Of the whole: shops, documents, jobs, settings, people.</summary>
    private static Dictionary<string, (Right Right, Extent Least, Action<RightScene, DeskSession> Ask)> OfInstallation { get; } = new(StringComparer.Ordinal)
    {
        ["AddShop.Run"] = (Right.Operate, Extent.Own, (_, desk) => new AddShop(desk).Run(new AskedShop(RightScene.Shop))),
        ["AddShop.Try"] = (Right.Operate, Extent.Own, (_, desk) => new AddShop(desk).Try(new AskedShop(RightScene.Shop))),
        ["AskedJobs.All"] = (Right.ReadFigures, Extent.Own, (scene, desk) => Jobs(scene, desk).All(RightScene.Shop)),
        ["AskedJobs.BringUpToDate"] = (Right.ReadFigures, Extent.Own, (scene, desk) => Jobs(scene, desk).BringUpToDate(RightScene.Shop)),
        ["AskedJobs.Cancel"] = (Right.ReadFigures, Extent.Own, (scene, desk) => Jobs(scene, desk).Cancel("none")),
        ["AskedJobs.Find"] = (Right.ReadFigures, Extent.Own, (scene, desk) => Jobs(scene, desk).Find("none")),
        ["AskedJobs.Import"] = (Right.Import, Extent.Own, (scene, desk) => Jobs(scene, desk).Import(RightScene.Shop, isTrial: true, Directory.CreateDirectory(scene.NewPath()).FullName, [], new JobUploads(scene.Installation, () => new UploadRoom(scene.NewPath())))),
        ["AskedJobs.Replay"] = (Right.Import, Extent.Own, (scene, desk) => Jobs(scene, desk).Replay(RightScene.Shop)),
        ["AskedJobs.Report"] = (Right.ReadRows, Extent.Own, (scene, desk) => Jobs(scene, desk).Report(RightScene.Shop, new ReportQuestion("receptions", RightScene.October, "csv", "en"))),
        ["AskedJobs.Retry"] = (Right.ReadFigures, Extent.Own, (scene, desk) => Jobs(scene, desk).Retry("none")),
        ["AskedJobs.Undo"] = (Right.Import, Extent.Own, (scene, desk) => Jobs(scene, desk).Undo(RightScene.Shop, 99)),
        ["BackupSchedule.Remove"] = (Right.Operate, Extent.Own, (_, desk) => new BackupSchedule(desk).Remove()),
        ["BackupSchedule.Save"] = (Right.Operate, Extent.Own, (scene, desk) => new BackupSchedule(desk).Save(default, scene.NewPath(), 1)),
        ["BackupSchedule.get_Plan"] = (Right.Operate, Extent.Own, (_, desk) => Assert.Null(new BackupSchedule(desk).Plan)),
        ["ChatRetention.DaysOf"] = (Right.ReadData, Extent.Own, (_, desk) => new ChatRetention(desk).DaysOf(RightScene.Shop)),
        ["ChatRetention.Run"] = (Right.ChangeShop, Extent.Own, (_, desk) => new ChatRetention(desk).Run(Shop(desk), isPurged: false, default)),
        ["ChatRetention.Set"] = (Right.ChangeShop, Extent.Own, (_, desk) => new ChatRetention(desk).Set(RightScene.Shop, null)),
        ["DocumentShelf.Acknowledge"] = (Right.Acknowledge, Extent.Own, (_, desk) => Shelf(desk).Acknowledge("none", 1, desk.Viewer.Agent ?? new AgentId("小美"))),
        ["DocumentShelf.All"] = (Right.ReadDocuments, Extent.Own, (_, desk) => Shelf(desk).All()),
        ["DocumentShelf.Announce"] = (Right.MakeKnown, Extent.Own, (_, desk) => Shelf(desk).Announce("none", 1, null)),
        ["DocumentShelf.Keep"] = (Right.MakeKnown, Extent.Own, (_, desk) => Shelf(desk).Keep("kept-" + desk.Viewer.Role, "{}", new BusinessDay(2026, 10, 1), 7)),
        ["DocumentShelf.Retire"] = (Right.MakeKnown, Extent.Own, (_, desk) => Shelf(desk).Retire("none", default)),
        ["DocumentShelf.Save"] = (Right.EditSchemes, Extent.Own, (_, desk) => Shelf(desk).Save("none")),
        ["DocumentShelf.Version"] = (Right.ReadDocuments, Extent.Own, (_, desk) => Shelf(desk).Version("none", 1)),
        ["DocumentShelf.Versions"] = (Right.ReadDocuments, Extent.Own, (_, desk) => Shelf(desk).Versions("none")),
        ["FirstSteps.Compute"] = (Right.ReadPay, Extent.All, (scene, desk) => new FirstSteps(desk).Compute(Chosen(scene), Nobody(scene), new MonthStaff([], StaffOrigin.Given))),
        ["FirstSteps.Save"] = (Right.EditPlans, Extent.Own, (scene, desk) => new FirstSteps(desk).Save(Chosen(scene) with { New = [new DocumentVersion(DocumentKind.Plan, "saved-" + desk.Viewer.Role, 1, null, "{}", default)] })),
        ["FolderNotices.Of"] = (Right.ReadData, Extent.Own, (_, desk) => FolderNotices.Of(desk, RightScene.Shop)),
        ["FolderSetting.Of"] = (Right.ReadData, Extent.Own, (_, desk) => new FolderSetting(desk).Of(RightScene.Shop)),
        ["FolderSetting.Remove"] = (Right.ChangeShop, Extent.Own, (_, desk) => new FolderSetting(desk).Remove(RightScene.Shop)),
        ["FolderSetting.Save"] = (Right.ChangeShop, Extent.Own, (_, desk) => new FolderSetting(desk).Save(RightScene.Shop, "x")),
        ["InstallationBackups.Copy"] = (Right.Operate, Extent.Own, (scene, desk) => new InstallationBackups(desk).Copy(scene.NewPath(), scene.NewPath())),
        ["InstallationBackups.CopyShop"] = (Right.Operate, Extent.Own, (scene, desk) => new InstallationBackups(desk).CopyShop(scene.NewPath(), scene.NewPath(), "x")),
        ["InstallationBackups.Make"] = (Right.Operate, Extent.Own, (scene, desk) => new InstallationBackups(desk).Make(scene.NewPath())),
        ["InstallationBackups.Restore"] = (Right.Operate, Extent.Own, (scene, desk) => new InstallationBackups(desk).Restore(RightScene.Samples)),
        ["InstallationBackups.Verify"] = (Right.Operate, Extent.Own, (scene, desk) => new InstallationBackups(desk).Verify(RightScene.Samples)),
        ["InstallationChecks.Run"] = (Right.ReadData, Extent.Own, (_, desk) => new InstallationChecks(desk).Run([CheckName.Disk], RightScene.Shop)),
        ["ReportMapStore.Remove"] = (Right.ChangeShop, Extent.Own, (_, desk) => ReportMapStore.Open(desk).Remove("none")),
        ["ReportMapStore.Save"] = (Right.ChangeShop, Extent.Own, (_, desk) => ReportMapStore.Open(desk).Save(ReportMaps.All[0])),
        ["SheetDraft.Attendance"] = (Right.ReadPay, Extent.All, (_, desk) => SheetDraft.OfAgents(desk, [], Month).Attendance()),
        ["SheetDraft.Staff"] = (Right.ReadPay, Extent.All, (_, desk) => SheetDraft.OfAgents(desk, [], Month).Staff()),
        ["WatchedFolder.Begin"] = (Right.Import, Extent.Own, (scene, desk) => Watched(scene, desk).Begin().Dispose()),
        ["WatchedFolder.Look"] = (Right.Import, Extent.Own, (scene, desk) => Watched(scene, desk).Look()),
    };

    /// <summary>Who is what, and who did what.</summary>
    private static Dictionary<string, (Right Right, Extent Least, Action<RightScene, DeskSession> Ask)> OfPeople { get; } = new(StringComparer.Ordinal)
    {
        ["AuditCheck.Find"] = (Right.ReadAudit, Extent.All, (_, desk) => new AuditCheck(desk).Find("0123456789abcdef")),
        ["AuditCheck.Run"] = (Right.ReadAudit, Extent.All, (_, desk) => new AuditCheck(desk).Run()),
        ["AuditTrail.All"] = (Right.ReadAudit, Extent.Own, (_, desk) => new AuditTrail(desk).All(AuditFilter.All)),
        ["AuditTrail.Count"] = (Right.ReadAudit, Extent.Own, (_, desk) => new AuditTrail(desk).Count(AuditFilter.All)),
        ["AuditTrail.Rows"] = (Right.ReadAudit, Extent.Own, (_, desk) => new AuditTrail(desk).Rows(AuditFilter.All, 0, 1)),
        ["AuditTrail.Users"] = (Right.ReadAudit, Extent.Own, (_, desk) => new AuditTrail(desk).Users()),
        ["SecondFactorRule.Set"] = (Right.ManagePeople, Extent.Own, (_, desk) => SecondFactorRule.Set(desk, isRequired: false)),
        ["UserList.Add"] = (Right.ManagePeople, Extent.Own, (_, desk) => Users(desk).Add("added", null, id => new Membership(id, Role.Auditor))),
        ["UserList.All"] = (Right.ReadPeople, Extent.Own, (_, desk) => Users(desk).All()),
        ["UserList.Disable"] = (Right.ManagePeople, Extent.Own, (_, desk) => Forgiving(() => Users(desk).Disable("none"))),
        ["UserList.Enable"] = (Right.ManagePeople, Extent.Own, (_, desk) => Forgiving(() => Users(desk).Enable("none", id => new Membership(id, Role.Auditor)))),
        ["UserList.Reset"] = (Right.ManagePeople, Extent.Own, (_, desk) => Forgiving(() => Users(desk).Reset("none", withSecondFactor: false))),
        ["UserList.SetRole"] = (Right.ManagePeople, Extent.Own, (_, desk) => Forgiving(() => Users(desk).SetRole("none", id => new Membership(id, Role.Auditor)))),
        ["MemberList.All"] = (Right.ReadPeople, Extent.Own, (_, desk) => new MemberList(desk).All()),
        ["MemberList.End"] = (Right.ManagePeople, Extent.Own, (_, desk) => new MemberList(desk).End("none")),
        ["MemberList.Give"] = (Right.ManagePeople, Extent.Own, (_, desk) => new MemberList(desk).Give(new Membership("given", Role.Auditor))),
    };

    /// <summary>Of the data of one shop.</summary>
    private static Dictionary<string, (Right Right, Extent Least, Action<RightScene, DeskSession> Ask)> OfShop { get; } = new(StringComparer.Ordinal)
    {
        ["AppraiseMonth.Run"] = (Right.ReadFigures, Extent.Own, (_, desk) => new AppraiseMonth(desk).Run(UsualDocuments.Scheme, Figures(desk))),
        ["FigureReport.Of"] = (Right.ReadFigures, Extent.Own, (_, desk) => FigureReport.Of(desk, Shop(desk), null, RightScene.October, MetricGrouping.Shop, [])),
        ["WholeList.Of"] = (Right.ReadRows, Extent.Own, (_, desk) => WholeList.Of(Shop(desk), "losses", new ListQuery(_ => null, RightScene.October))),
        ["BenchmarkTable.Of"] = (Right.ReadFigures, Extent.Own, (_, desk) => BenchmarkTable.Of(desk, Shop(desk), RightScene.October)),
        ["BuyerLinks.All"] = (Right.ReadData, Extent.Own, (_, desk) => new BuyerLinks(Shop(desk)).All()),
        ["BuyerLinks.Match"] = (Right.ReadData, Extent.Own, (_, desk) => new BuyerLinks(Shop(desk)).Match()),
        ["ChangeLink.Run"] = (Right.ChangeShop, Extent.Own, (_, desk) => new ChangeLink(desk, Shop(desk)).Run(new BuyerKey("a"), new BuyerKey("b"), isUndone: true)),
        ["DailyFigures.Stored"] = (Right.ReadFigures, Extent.Own, (_, desk) => DailyFigures.Stored(Shop(desk), null, RightScene.October)),
        ["DataHealth.Of"] = (Right.ReadData, Extent.Own, (_, desk) => DataHealth.Of(Shop(desk), null)),
        ["FigureComparison.Of"] = (Right.ReadFigures, Extent.Own, (_, desk) => FigureComparison.Of(desk, Shop(desk), RightScene.October)),
        ["FigureSource.Open"] = (Right.ReadFigures, Extent.Own, (_, desk) => FigureSource.Open(desk, Shop(desk), null, RightScene.October)),
        ["FigureSource.Stored"] = (Right.ReadFigures, Extent.Own, (_, desk) => FigureSource.Stored(Shop(desk), RightScene.October)),
        ["ForgetBuyer.Run"] = (Right.Erase, Extent.All, (_, desk) => new ForgetBuyer(desk, Shop(desk)).Run(new BuyerKey("nobody"))),
        ["GradeMonth.Run"] = (Right.ReadFigures, Extent.Own, (_, desk) => new GradeMonth(desk).Run("none", Figures(desk))),
        ["ImportFiles.Run"] = (Right.Import, Extent.Own, (_, desk) => new ImportFiles(desk, Shop(desk), isDryRun: true).Run([RightScene.Samples], null, null)),
        ["ImportHistory.Find"] = (Right.ReadData, Extent.Own, (_, desk) => ImportHistory.Find(Shop(desk), 1)),
        ["ImportHistory.Of"] = (Right.ReadData, Extent.Own, (_, desk) => ImportHistory.Of(Shop(desk))),
        ["PayMonth.Run"] = (Right.ReadPay, Extent.All, (_, desk) => new PayMonth(desk).Run(new PayQuestion(UsualDocuments.Plan, Figures(desk)) { Staff = input => new StaffSource(desk).Read(Shop(desk), Month, input) })),
        ["ReceptionPages.All"] = (Right.ReadRows, Extent.Own, (_, desk) => Pages(desk).All()),
        ["ReceptionPages.Beside"] = (Right.ReadRows, Extent.Own, (_, desk) => Pages(desk).Beside(default)),
        ["ReceptionPages.Page"] = (Right.ReadRows, Extent.Own, (_, desk) => Pages(desk).Page(_ => (0, 5))),
        ["Satisfaction.Of"] = (Right.ReadFigures, Extent.Own, (_, desk) => Satisfaction.Of(Shop(desk), RightScene.October)),
        ["SheetDraft.OfShop"] = (Right.ReadFigures, Extent.Teams, (_, desk) => SheetDraft.OfShop(desk, RightScene.Shop, Month)),
        ["ShopEvidence.Chat"] = (Right.ReadRows, Extent.Own, (_, desk) => Evidence(desk).Chat(new AccountId("a"), new BuyerKey("b"), new BusinessDay(2026, 10, 1), isMerged: false)),
        ["ShopEvidence.LastReception"] = (Right.ReadRows, Extent.Own, (_, desk) => Evidence(desk).LastReception(new BuyerKey("b"), new AgentId("a"), default)),
        ["ShopEvidence.Order"] = (Right.ReadRows, Extent.Own, (_, desk) => Evidence(desk).Order(new OrderId("none"))),
        ["ShopEvidence.Reception"] = (Right.ReadRows, Extent.Own, (_, desk) => Evidence(desk).Reception(new AccountId("a"), new BuyerKey("b"), new BusinessDay(2026, 10, 1))),
        ["ShopMonth.Of"] = (Right.ReadFigures, Extent.Own, (_, desk) => Figures(desk).Of([])),
        ["ShopNotices.Of"] = (Right.ReadData, Extent.Own, (_, desk) => ShopNotices.Of(Shop(desk))),
        ["ShopSession.Adopt"] = (Right.ChangeShop, Extent.Own, (_, desk) => ShopSession.Adopt(desk, RightScene.Shop, "{ \"enquiryDays\": 2 }", "rules.json")),
        ["ShopSession.CheckDamage"] = (Right.ReadData, Extent.Own, (_, desk) => Shop(desk).CheckDamage()),
        ["ShopSession.Read"] = (Right.ReadRows, Extent.Own, (_, desk) => Shop(desk).Read(Right.ReadRows).Dispose()),
        ["ShopSession.Replay"] = (Right.Import, Extent.Own, (_, desk) => Shop(desk).Replay(isForced: false)),
        ["SpanFacts.Read"] = (Right.ReadRows, Extent.Own, (_, desk) => SpanFacts.Read(desk, Shop(desk), null, RightScene.October)),
        ["StaffSource.Read"] = (Right.ReadPay, Extent.All, (scene, desk) => new StaffSource(desk).Read(Shop(desk), Empty, Nobody(scene))),
        ["UndoImport.Run"] = (Right.Import, Extent.Own, (_, desk) => new UndoImport(Shop(desk)).Run(99)),
        ["UndoImport.TakeBack"] = (Right.Import, Extent.Own, (_, desk) => new UndoImport(Shop(desk)).TakeBack(99)),
        ["WholeTable.Part"] = (Right.ReadFigures, Extent.Own, (scene, desk) => FigureSource.Stored(scene.Open(Viewer.LocalOwner), RightScene.October).Whole(MetricGrouping.Agents, []).Part(Shop(desk))),
    };

    /// <summary>What says nothing of stored data that its asker does not hold already, or works only with what a use case gave; each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> Free => Given.Concat(Known).ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, string> Given { get; } = new(StringComparer.Ordinal)
    {
        ["AddShop.IsCode"] = "a form of words",
        ["AddShop.Sentence"] = "words of a refusal",
        ["AdjustmentSource.Read"] = "the asker's own file",
        ["AuditTrail.Ends"] = "of rows that were given",
        ["AuditCheck.IsHead"] = "a form of words",
        ["AuditTrail.Within"] = "of a filter that was given",
        ["DocumentShelf.CurrentOf"] = "of versions that were given",
        ["DocumentShelf.InForce"] = "of versions that were given",
        ["DocumentShelf.IsSame"] = "compares two texts",
        ["DocumentShelf.NameOf"] = "of a version that was given",
        ["DocumentShelf.Read"] = "the asker's own text",
        ["FigureNotices.Empty"] = "words",
        ["FigureNotices.Of"] = "of a table that was given",
        ["FileMonth.Of"] = "the asker's own file",
        ["FileMonth.Sees"] = "the asker's own file",
        ["FirstSteps.Everybody"] = "of figures that were given",
        ["FirstSteps.Fit"] = "of figures that were given",
        ["FirstSteps.Write"] = "of scores and slips that were given",
        ["FormSource.Attendance"] = "the asker's own file",
        ["FormSource.Scores"] = "the asker's own file",
        ["FormSource.Staff"] = "the asker's own file",
        ["IssuePrinter.Line"] = "words",
        ["KeptHead.Line"] = "a number and a hash, which say nothing of what is in the log and stand on every paper that is handed out",
        ["KeptHead.On"] = "of sheets that were given",
        ["IssuePrinter.Print"] = "words",
        ["MapDraft.Of"] = "the asker's own file",
        ["ReportTable.Of"] = "of a table that was given",
        ["SheetDraft.Manual"] = "of a draft that was given, with no wages",
        ["SheetDraft.OfAgents"] = "names that were given",
        ["SheetDraft.OfFile"] = "figures that were given",
        ["ShopSession.Seconds"] = "words",
        ["ShopSession.With"] = "rules of the asker's own file",
    };

    private static Dictionary<string, string> Known { get; } = new(StringComparer.Ordinal)
    {
        ["DataExports.Note"] = "writes down what was taken out",
        ["FirstOwner.Make"] = "by the one-time code of the start, before there is anybody",
        ["AskedJobs.CanAskAgain"] = "says itself what may be asked",
        ["AskedJobs.HasFile"] = "says itself what is seen",
        ["AskedJobs.Log"] = "of a job that the viewer sees",
        ["AskedJobs.MayChange"] = "says itself what may be asked",
        ["AskedJobs.Open"] = "jobs that the viewer sees",
        ["ChatRetention.Shops"] = "codes of the viewer's shops",
        ["DocumentSources.Grades"] = "by DocumentShelf.All",
        ["DocumentSources.InForce"] = "by DocumentShelf.All",
        ["DocumentSources.IsStored"] = "of what it gave before",
        ["DocumentSources.Plan"] = "by DocumentShelf.All",
        ["DocumentSources.Scheme"] = "by DocumentShelf.All",
        ["FirstSteps.Choose"] = "by DocumentShelf.All",
        ["FolderSetting.FaultOf"] = "of a folder of this machine",
        ["FolderSetting.TryWatch"] = "of a folder of this machine",
        ["HealthFindings.Of"] = "of what DataHealth gave",
        ["MemberList.ViewerOf"] = "asked by accounts before there is a viewer",
        ["ReportMapStore.Find"] = "meanings of columns, of no shop",
        ["ReportMapStore.Open"] = "opens nothing yet",
        ["ReportQuestion.Answer"] = "by what it asks",
        ["ShopMonth.Sees"] = "says itself what is seen",
        ["ShopSession.Agents"] = "agents whom the viewer sees",
        ["ShopSession.BringUpToDate"] = "nobody reads stale figures, whoever asks",
        ["ShopSession.Coverage"] = "dates of the shop",
        ["ShopSession.IsUpToDate"] = "of the shop",
        ["ShopSession.LastDay"] = "dates of the shop",
        ["ShopSession.Open"] = "of the viewer's shops; foreign ones are not there",
        ["ShopSession.Revision"] = "names a state",
        ["ShopSession.Sees"] = "says itself what is seen",
        ["ShopSession.Teams"] = "teams that the viewer sees",
    };

    /// <summary>All public methods of types that are made with a session or take one.</summary>
    public static IEnumerable<string> Found() =>
        from type in typeof(DeskSession).Assembly.GetExportedTypes()
        where type != typeof(DeskSession) && type != typeof(Installation)
        let isMadeWithOne = type == typeof(ShopSession) || type == typeof(ReportMapStore) || type == typeof(SheetDraft) || type.GetConstructors().Any(TakesSession)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where (!method.IsSpecialName && (isMadeWithOne || TakesSession(method))) || (type == typeof(BackupSchedule) && method.Name == "get_Plan")
        select $"{type.Name}.{method.Name}";

    private static bool TakesSession(MethodBase method) => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(DeskSession) || parameter.ParameterType == typeof(ShopSession));

    private static UserList Users(DeskSession desk) => new(desk, new UserDoor(desk.Installation, desk.Clock));

    private static void Forgiving(Action ask)
    {
        try
        {
            ask();
        }
        catch (UserRefusedException)
        {
            // Nobody is called so.
        }
    }

    private static AskedJobs Jobs(RightScene scene, DeskSession desk) => new(desk, scene.Jobs(desk));

    private static ShopSession Shop(DeskSession desk) => ShopSession.Open(desk, RightScene.Shop);

    private static DocumentShelf Shelf(DeskSession desk) => new(desk, DocumentKind.Scheme);

    private static ShopEvidence Evidence(DeskSession desk) => new(Shop(desk), desk.Words);

    private static ReceptionPages Pages(DeskSession desk) => new(Shop(desk), new ReceptionQuery(RightScene.October));

    private static ShopMonth Figures(DeskSession desk) => new(desk, Shop(desk), Month);

    private static WatchedFolder Watched(RightScene scene, DeskSession desk) => new(desk, Shop(desk), Directory.CreateDirectory(scene.NewPath()).FullName) { Report = (_, _) => { } };

    private static AppraisalInput Nobody(RightScene scene) => new ShopMonth(scene.Desk(Viewer.LocalOwner), scene.Open(Viewer.LocalOwner), Empty).Of([]);

    private static ChosenDocuments Chosen(RightScene scene) => new FirstSteps(scene.Desk(Viewer.LocalOwner)).Choose(UsualDocuments.Scheme, UsualDocuments.Plan, null, Nobody(scene), new DateOnly(2026, 1, 1));
}
