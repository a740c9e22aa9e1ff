using Jinpai.Core;
using Jinpai.Desk.Details;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.Members;
using Jinpai.Desk.People;
using Jinpai.Desk.Questions;
using Jinpai.Desk.Reports;
using Jinpai.Desk.Texts;
using Jinpai.Storage;
using Jinpai.Storage.Jobs;
using Jinpai.Testing;

namespace Jinpai.Desk.Tests.Jobs;

/// <summary>Reports that are asked for as files: made as commands and pages make them, kept for a while, and then gone.</summary>
public abstract class ReportJobTests(bool isOnServer)
{
    private static readonly JobOptions Usual = new() { Server = "one" };
    private static readonly DaySpan Days = new(new BusinessDay(2024, 9, 8), new BusinessDay(2024, 9, 10));
    private static readonly ReportQuestion Receptions = new("receptions", Days, "csv", "en");

    [Fact]
    public async Task Reports_and_lists_are_made_as_commands_and_pages_make_them()
    {
        await using var scene = await Filled();
        var agent = scene.Read("a", reader => reader.Receptions(Days).First().Agent);
        ReportQuestion[] questions =
        [
            new("agents", Days, "xlsx", "zh"), new("days", Days, "csv", "en") { Metrics = ["sales", "received"] }, Receptions with { Format = "json", Agent = agent },
            Receptions with { Format = "xlsx", Filters = Filters(("kind", "unanswered"), ("agent", agent.Value)) }, new("orders", Days, "csv", "en") { Filters = Filters(("kind", "created")) },
        ];
        foreach (var question in questions)
        {
            var done = await scene.Over(scene.Report("a", question).Id);
            Assert.True(done.State.Phase == JobPhase.Done, $"{question.Write()}: {done.Why(Words.Load("en"))}");
            Assert.Equal(question.FileName("a"), done.State.Made!.Name);
            var (name, content) = scene.FileOf(done)!.Value;
            Assert.Equal(done.State.Made, new MadeFile(name, content.Length, done.State.Made.RowCount));
            Assert.Equal(scene.Answer("a", question), content);
            Assert.Equal(question.Write(), ReportQuestion.Read(done.Row.Question)!.Write());
        }

        var csv = System.Text.Encoding.UTF8.GetString(scene.FileOf(await scene.Over(scene.Report("a", Receptions).Id))!.Value.Content);
        Assert.StartsWith("\uFEFFDay,Agent,Account,Buyer", csv, StringComparison.Ordinal);
        Assert.Equal(scene.Read("a", reader => reader.Receptions(Days).Count(fact => fact.Dropped == Replay.Facts.DropReason.None)), csv.Split("\r\n").Length - 2);
    }

    [Fact]
    public async Task A_report_brings_stale_figures_up_to_date_and_says_what_it_made()
    {
        await using var scene = await Filled();
        StorageEngines.Open(scene.Installation.Place).SaveSetting("a", "rules", "{ \"sessionGap\": 1200 }");
        Assert.False(scene.Open("a").IsUpToDate());
        var done = await scene.Over(scene.Report("a", Receptions).Id);
        Assert.True(scene.Open("a").IsUpToDate());
        Assert.Equal(["asked", "taken", "report"], scene.LogOf(done.Id));
        Assert.Contains("a-receptions-2024-09-08-2024-09-10.csv", JobSentence.Of(Words.Load("en"), "job.log.report", scene.Jobs.Log(done)[^1].Detail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stops_a_report_gets_no_file_of_it()
    {
        await using var scene = await Filled(scene => Usual with { OnTurn = job => _ = job.Kind == JobKind.Report && scene.Jobs.Cancel(job.Id) });
        var stopped = await scene.Over(scene.Report("a", Receptions).Id);
        Assert.Equal(JobPhase.Cancelled, stopped.State.Phase);
        Assert.Null(stopped.State.Made);
        Assert.False(scene.Jobs.HasFile(stopped, Viewer.LocalOwner));
        Assert.True(scene.IsCleared(stopped.Row));
        Assert.Equal(["asked", "cancel", "taken", "dropped"], scene.LogOf(stopped.Id));
    }

    [Fact]
    public async Task What_a_server_that_died_had_made_is_made_anew_and_what_it_still_writes_counts_for_nothing()
    {
        await using var scene = await Filled(_ => null);
        var store = StorageEngines.Open(scene.Installation.Place).Jobs;
        var job = scene.Report("a", Receptions);
        var dead = store.Take(job.Id, "dead")!;
        scene.KeepMade(dead, Receptions.FileName("a"), "half");
        Assert.True(store.GiveBack(dead.Turn, "waiting", null));
        scene.Run(Usual);
        var done = await scene.Over(job.Id);
        Assert.Equal(2, done.Row.Turns);
        if (isOnServer)
        {
            scene.KeepMade(dead, Receptions.FileName("a"), "late");
        }

        Assert.Equal(scene.Answer("a", Receptions), scene.FileOf(done)!.Value.Content);
    }

    [Fact]
    public async Task A_file_is_kept_for_a_week_and_goes_with_its_job()
    {
        await using var scene = await Filled();
        var (first, second) = (await scene.Over(scene.Report("a", Receptions).Id), await scene.Over(scene.Report("a", Receptions).Id));
        scene.Uploads.Sweep(first.FileUntil!.Value);
        Assert.NotNull(scene.FileOf(first));
        Assert.True(scene.Jobs.HasFile(first, Viewer.LocalOwner));

        var later = new ShopJobs(scene.Installation, new FakeTime(first.FileUntil!.Value.ToDateTimeOffset().AddMilliseconds(1)));
        Assert.False(later.HasFile(first, Viewer.LocalOwner));
        scene.Uploads.Sweep(first.FileUntil!.Value + TimeSpan.FromMilliseconds(1));
        Assert.True(scene.IsCleared(first.Row));
        Assert.NotNull(scene.Jobs.Find(first.Id));

        var fresh = await scene.Over(scene.Report("a", Receptions).Id);
        StorageEngines.Open(scene.Installation.Place).Jobs.ForgetOver("a");
        scene.Uploads.Sweep(fresh.AskedAt);
        Assert.True(scene.IsCleared(fresh.Row));
        Assert.True(scene.IsCleared(second.Row));
    }

    [Fact]
    public async Task What_cannot_be_answered_fails_with_a_sentence_and_a_report_waits_for_its_shop()
    {
        await using var scene = await Filled(_ => null);
        var store = StorageEngines.Open(scene.Installation.Place).Jobs;
        store.Add(new JobRow("odd", "a", JobKind.Report, new Instant(0)) { Status = JobStatus.Waiting, Phase = "waiting", Question = "{ \"report\": \"weather\" }" });
        var first = scene.Import("a", JobScene.Files.Take(1), isTrial: true);
        var report = scene.Report("a", Receptions);
        scene.Run(Usual with { Workers = 4 });
        await scene.Over(report.Id);
        Assert.True(scene.Jobs.Find(first.Id)!.State.IsOver);
        var odd = scene.Jobs.Find("odd")!;
        Assert.Equal(JobPhase.Failed, odd.State.Phase);
        Assert.Contains("Ask for it again", odd.Why(Words.Load("en")), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_reports_those_of_more_than_a_month_are_long()
    {
        bool IsLong(DaySpan days) => Usual.IsLong(new JobRow("x", "a", JobKind.Report, new Instant(0)) { Question = (Receptions with { Days = days }).Write() });
        Assert.False(IsLong(new DaySpan(new BusinessDay(2024, 10, 1), new BusinessDay(2024, 10, 31))));
        Assert.True(IsLong(new DaySpan(new BusinessDay(2024, 10, 1), new BusinessDay(2024, 11, 1))));
    }

    [Fact]
    public async Task Every_report_and_list_can_be_asked_for_and_is_kept_as_it_was_asked()
    {
        await using var scene = await Filled();
        ReportQuestion[] figures = [.. FigureReport.Groupings.Keys.Select(name => new ReportQuestion(name, Days, "csv", "en"))];
        ReportQuestion[] lists = [.. DetailLists.Names.Select(name => new ReportQuestion(name, Days, "csv", "zh"))];
        ReportQuestion[] pages = [.. WholeList.Names.Select(name => new ReportQuestion(name, Days, "csv", "zh") { Filters = Filters(("dir", "asc")) })];
        foreach (var question in figures.Concat(lists).Concat(pages))
        {
            Assert.NotEmpty(scene.Answer("a", question));
            Assert.Equal(question.Write(), ReportQuestion.Read(question.Write())!.Write());
        }

        // A page's list from the oldest on is what the command lists.
        Assert.Equal(scene.Answer("a", Receptions), scene.Answer("a", Receptions with { Filters = Filters(("dir", "asc")) }));
        foreach (var odd in (string?[])[null, "", "{", "[]", "{}", Receptions.Write().Replace("csv", "exe", StringComparison.Ordinal), Receptions.Write().Replace("2024-09-10", "2024-09-01", StringComparison.Ordinal)])
        {
            Assert.Null(ReportQuestion.Read(odd));
        }
    }

    [Fact]
    public async Task An_answer_is_for_whoever_asked_and_for_those_who_see_all_of_the_shop()
    {
        await using var scene = await Filled();
        var owner = new DeskSession { Words = Words.Load("en"), Viewer = Viewer.LocalOwner, Installation = scene.Installation };
        var members = new MemberList(owner);
        members.Give(new Membership("boss", Role.Owner));
        members.Give(new Membership("lead", Role.Supervisor) { Shops = ["a"], Teams = ["one"] });
        members.Give(new Membership("elsewhere", Role.Supervisor) { Shops = ["b"] });
        var (lead, elsewhere) = (MemberList.ViewerOf(scene.Installation, "lead", "Lead")!, MemberList.ViewerOf(scene.Installation, "elsewhere", "Else")!);

        var made = await scene.Over(scene.Report("a", Receptions, lead).Id);
        Assert.Equal(("lead", "Lead"), (made.Question!.UserId, made.Question.AskedBy));
        Assert.True(scene.Jobs.HasFile(made, lead));
        Assert.True(scene.Jobs.HasFile(made, Viewer.LocalOwner));
        Assert.False(scene.Jobs.HasFile(made, elsewhere));
        Assert.False(scene.Jobs.HasFile(await scene.Over(scene.Report("a", Receptions).Id), lead));

        var foreign = await scene.Over(scene.Report("a", Receptions, elsewhere).Id);
        members.End("lead");
        var left = await scene.Over(scene.Report("a", Receptions, lead).Id);
        Assert.All([foreign, left], job => Assert.Contains("may not see it", job.Why(Words.Load("en")), StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Filters(params (string Key, string Value)[] pairs) => pairs.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    // A shop of three days; what runs jobs afterwards is as the test says, or nothing (null).
    private async Task<JobScene> Filled(Func<JobScene, JobOptions?>? options = null)
    {
        var scene = new JobScene(isOnServer, "a", "b");
        var import = scene.Import("a", JobScene.Files);
        var runner = scene.Run(Usual);
        await scene.Over(import.Id);
        if (options is not null)
        {
            await runner.Stop();
            _ = options(scene) is { } chosen ? scene.Run(chosen) : null;
        }

        return scene;
    }
}

/// <inheritdoc cref="ReportJobTests"/>
public sealed class SqliteReportJobTests() : ReportJobTests(isOnServer: false);

/// <inheritdoc cref="ReportJobTests"/>
public sealed class PostgresReportJobTests() : ReportJobTests(isOnServer: true);
