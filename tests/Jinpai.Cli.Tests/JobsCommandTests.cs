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
        Assert.Contains("which job", _desk.Run("jobs", "retry", "--lang", "en").Expect(2).Error, StringComparison.Ordinal);
        _desk.Run("jobs", "--shop", "none").Expect(1);
        Assert.Contains("没有任务", Other().Error, StringComparison.Ordinal);
    }

    private static Ran Other()
    {
        using var empty = Desk.WithShop();
        return empty.Run("jobs").Expect(0);
    }
}
