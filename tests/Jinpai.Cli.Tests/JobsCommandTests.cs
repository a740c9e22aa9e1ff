using Jinpai.Desk;
using Jinpai.Desk.Jobs;
using Jinpai.Testing;

namespace Jinpai.Cli.Tests;

/// <summary><c>jobs</c>: what people at a terminal see of jobs and ask of them.</summary>
public sealed class JobsCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithShop();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Jobs_are_listed_and_one_that_waits_is_stopped_at_once()
    {
        var jobs = new ShopJobs(new Installation(_desk.Data), new FakeTime(Desk.Now));
        var (first, second) = (jobs.Replay(Desk.ShopCode), jobs.Undo(Desk.ShopCode, 3));
        var listed = _desk.Run("jobs", "--shop", Desk.ShopCode, "--lang", "en").Expect(0).Out;
        Assert.Contains(first.Id, listed, StringComparison.Ordinal);
        Assert.Contains("Update of the figures", listed, StringComparison.Ordinal);
        Assert.Contains("2026-11-01 12:00:00", listed, StringComparison.Ordinal);
        Assert.True(listed.IndexOf(second.Id, StringComparison.Ordinal) < listed.IndexOf(first.Id, StringComparison.Ordinal), "the last asked stands first");
        Assert.Contains("\"phase\": \"waiting\"", _desk.Run("jobs", "--format", "json").Expect(0).Out, StringComparison.Ordinal);

        Assert.Contains(first.Id, _desk.Run("jobs", "cancel", first.Id).Expect(0).Error, StringComparison.Ordinal);
        Assert.Equal(JobPhase.Cancelled, jobs.Find(first.Id)!.State.Phase);
        Assert.Contains("Asked to stop.", _desk.Run("jobs", "log", first.Id, "--lang", "en").Expect(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_is_refused_with_a_sentence()
    {
        var job = new ShopJobs(new Installation(_desk.Data), new FakeTime(Desk.Now)).Replay(Desk.ShopCode);
        Assert.Contains("did not", _desk.Run("jobs", "retry", job.Id, "--lang", "en").Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("no job x", _desk.Run("jobs", "cancel", "x", "--lang", "en").Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("--out", _desk.Run("jobs", "fetch", job.Id, "--lang", "en").Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("which job", _desk.Run("jobs", "retry", "--lang", "en").Expect(2).Error, StringComparison.Ordinal);
        _desk.Run("jobs", "--shop", "none").Expect(1);
        Assert.Contains("没有任务", Other().Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "details", "receptions")]
    [InlineData("xlsx", "report", "agents", "--metrics", "sales,received")]
    [InlineData("json", "report", "days")]
    public async Task What_is_made_in_the_background_is_what_the_command_writes_at_once(string format, params string[] what)
    {
        using var desk = Desk.WithSample();
        string[] line = [.. what, "--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-03", "--format", format];
        var (direct, fetched) = (desk.File("direct." + format), desk.File("fetched." + format));
        desk.Run([.. line, "--out", direct]).Expect(0);
        var asked = desk.Run([.. line, "--background"]).Expect(0);
        var id = asked.Out.Trim();
        Assert.Contains("jinpai jobs fetch " + id, asked.Error, StringComparison.Ordinal);
        Assert.Contains("only reports that are done", desk.Run("jobs", "fetch", id, "--out", fetched, "--lang", "en").Expect(1).Error, StringComparison.Ordinal);
        await Serve(desk, id);
        desk.Run("jobs", "fetch", id, "--out", fetched).Expect(0);
        Assert.Equal(await System.IO.File.ReadAllBytesAsync(direct), await System.IO.File.ReadAllBytesAsync(fetched));
        Assert.Contains($"\"file\": \"tea-{what[1]}-2026-10-01-2026-10-03.{format}\"", desk.Run("jobs", "--format", "json").Expect(0).Out, StringComparison.Ordinal);
        desk.Time = Desk.Now.AddDays(8);
        Assert.Contains("seven days", desk.Run("jobs", "fetch", id, "--out", fetched, "--lang", "en").Expect(1).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report agents --background")]
    [InlineData("report agents --background --format csv --out x.csv")]
    [InlineData("details deals --background --format csv --rules x.json")]
    [InlineData("details deals --background --format table")]
    public void What_waits_for_nobody_is_not_asked_for_in_the_background(string line)
    {
        var ran = _desk.Run([.. line.Split(' '), "--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-03", "--lang", "en"]).Expect(2);
        Assert.Contains("--background", ran.Error, StringComparison.Ordinal);
        Assert.Equal("", ran.Out);
    }

    // What a process that serves does with the jobs that wait, until this one is over.
    private static async Task Serve(Desk desk, string id)
    {
        var installation = new Installation(desk.Data);
        using var room = new UploadRoom(desk.Data);
        using var over = new SemaphoreSlim(0);
        await using var runner = new JobRunner(installation, new JobOptions { Clock = new FakeTime(Desk.Now), OnTurnOver = _ => over.Release() }, new JobUploads(installation, () => room));
        runner.Start();
        await over.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(JobPhase.Done, new ShopJobs(installation, new FakeTime(Desk.Now)).Find(id)!.State.Phase);
    }

    private static Ran Other()
    {
        using var empty = Desk.WithShop();
        return empty.Run("jobs").Expect(0);
    }
}
