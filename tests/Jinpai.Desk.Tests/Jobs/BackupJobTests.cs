using Jinpai.Desk.Backups;
using Jinpai.Desk.Health;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Backups;
using Jinpai.Storage.Jobs;
using Jinpai.Testing;

namespace Jinpai.Desk.Tests.Jobs;

/// <summary>The nightly backup as a job, on one engine.</summary>
public abstract class BackupJobTests(bool isOnServer) : IDisposable
{
    private readonly FakeTime _clock = new(new DateTimeOffset(2026, 11, 5, 15, 0, 0, TimeSpan.FromHours(8)));
    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-backups-").FullName;

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Each_night_makes_one_that_is_verified_and_then_old_ones_go()
    {
        await using var scene = new JobScene(isOnServer, "a", "b");
        var (schedule, jobs) = (new BackupSchedule(scene.Installation, _clock), new ShopJobs(scene.Installation, _clock));
        await using var nightly = new NightlyJobs(scene.Installation, jobs, _clock, fault => throw new InvalidOperationException("A fault of ours.", fault));
        Assert.All((string[])["a", "b"], shop => Assert.Empty(scene.StateOf(shop).Files));
        Assert.True(schedule.Save(new TimeOnly(3, 30), _folder, keep: 2));
        foreach (var name in (string[])["jinpai-2026-11-01.jpb", "jinpai-2026-11-02.jpb", "jinpai-mine.jpb", "other.jpb"])
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, name), "", TestContext.Current.CancellationToken);
        }

        nightly.Look();
        Assert.Empty(jobs.All(""));
        _clock.Advance(TimeSpan.FromHours(12.5));
        nightly.Look();
        nightly.Look();
        var night = Assert.Single(jobs.All(""));
        Assert.Equal(JobKind.Backup, night.Kind);
        scene.Run(new JobOptions { Server = "one", Clock = _clock });
        var done = await scene.Over(night.Id);
        Assert.Equal(JobPhase.Done, done.State.Phase);
        Assert.Equal(["jinpai-2026-11-02.jpb", "jinpai-2026-11-06.jpb", "jinpai-mine.jpb", "other.jpb"], Names());
        Assert.Equal(["a", "b"], Backup.Verify(Path.Combine(_folder, "jinpai-2026-11-06.jpb"), cancellation: TestContext.Current.CancellationToken).Shops);

        // A day without anybody who serves: the last night is made up for, and no other.
        _clock.Advance(TimeSpan.FromDays(3));
        nightly.Look();
        Assert.Equal("jinpai-2026-11-09.jpb", (await scene.Over(jobs.All("")[0].Id)).FileNames[0]);
        Assert.Equal(["jinpai-2026-11-06.jpb", "jinpai-2026-11-09.jpb", "jinpai-mine.jpb", "other.jpb"], Names());

        Assert.True(schedule.Remove());
        _clock.Advance(TimeSpan.FromDays(1));
        nightly.Look();
        Assert.Equal(2, jobs.All("").Count);
    }

    [Fact]
    public async Task One_that_cannot_be_made_fails_with_the_reason_leaves_nothing_half_and_removes_nothing()
    {
        await using var scene = new JobScene(isOnServer, "a");
        var (schedule, jobs) = (new BackupSchedule(scene.Installation, _clock), new ShopJobs(scene.Installation, _clock));
        await using var nightly = new NightlyJobs(scene.Installation, jobs, _clock, fault => throw new InvalidOperationException("A fault of ours.", fault));
        Assert.False(schedule.Save(new TimeOnly(3, 30), _folder + "-none", keep: 1));
        Assert.True(schedule.Save(new TimeOnly(3, 30), _folder, keep: 1));
        _clock.Advance(TimeSpan.FromDays(1));
        Directory.Move(_folder, _folder + "-away");
        nightly.Look();
        scene.Run(new JobOptions { Server = "one", Clock = _clock });
        var failed = await scene.Over(jobs.All("")[0].Id);
        Assert.Equal(JobPhase.Failed, failed.State.Phase);
        Assert.Contains(_folder, failed.Why(Words.Load("en")), StringComparison.Ordinal);
        Assert.StartsWith("没有文件夹", failed.Why(Words.Load("zh")), StringComparison.Ordinal);
        Assert.Equal(["backup"], new Readiness(scene.Installation).Cares(_clock));
        var notice = Assert.Single(BackupNotices.Of(scene.Installation, _clock));
        Assert.Contains(_folder, Words.Load("en").In(notice.Text), StringComparison.Ordinal);
        Assert.Contains("没有文件夹", Words.Load("zh").In(notice.Text), StringComparison.Ordinal);

        // What lies there by that name is no backup: it is not passed off as one, and the old one stays.
        Directory.Move(_folder + "-away", _folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, failed.FileNames[0]), "junk", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "jinpai-2026-11-01.jpb"), "", TestContext.Current.CancellationToken);
        Assert.True(jobs.Retry(failed.Id));
        Assert.Equal("storage.not_a_backup", (await scene.Until(failed.Id, job => job.State.IsOver && job.Row.Turns == 2)).State.Failure);
        Assert.Equal(["jinpai-2026-11-01.jpb", failed.FileNames[0]], Names());

        File.Delete(Path.Combine(_folder, failed.FileNames[0]));
        await File.WriteAllTextAsync(Path.Combine(_folder, failed.FileNames[0] + ".new"), "left by a process that died", TestContext.Current.CancellationToken);
        Assert.True(jobs.Retry(failed.Id));
        Assert.Equal(JobPhase.Done, (await scene.Until(failed.Id, job => job.State.IsOver && job.Row.Turns == 3)).State.Phase);
        Assert.Equal([failed.FileNames[0]], Names());
        Assert.Empty(new Readiness(scene.Installation).Cares(_clock));
    }

    [Fact]
    public async Task One_that_waits_for_more_than_a_day_needs_somebody_and_so_does_a_failed_one_while_the_next_is_made()
    {
        await using var scene = new JobScene(isOnServer, "a");
        var (schedule, jobs, readiness) = (new BackupSchedule(scene.Installation, _clock), new ShopJobs(scene.Installation, _clock), new Readiness(scene.Installation));
        await using var nightly = new NightlyJobs(scene.Installation, jobs, _clock, fault => throw new InvalidOperationException("A fault of ours.", fault));
        Assert.True(schedule.Save(new TimeOnly(3, 30), _folder, keep: 1));
        Assert.Empty(readiness.Cares(_clock));
        _clock.Advance(TimeSpan.FromDays(1));
        nightly.Look();
        Assert.Empty(readiness.Cares(_clock));
        _clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        Assert.Equal(BackupNotices.Late, Assert.Single(BackupNotices.Of(scene.Installation, _clock)).Kind);

        Directory.Delete(_folder);
        scene.Run(new JobOptions { Server = "one", Clock = _clock });
        var first = await scene.Over(jobs.All("")[0].Id);
        Assert.Equal(JobPhase.Failed, first.State.Phase);
        await scene.StopAll();
        _clock.Advance(TimeSpan.FromHours(12));
        nightly.Look();
        Assert.Equal(2, jobs.All("").Count);
        Assert.Equal(first.FileNames[0], Assert.Single(BackupNotices.Of(scene.Installation, _clock)).Arguments[0].English);

        Assert.True(jobs.Cancel(jobs.All("")[0].Id));
        Assert.Equal(["backup"], readiness.Cares(_clock));
        Assert.True(schedule.Remove());
        Assert.Empty(readiness.Cares(_clock));
    }

    private string[] Names() => [.. Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}

/// <inheritdoc cref="BackupJobTests"/>
public sealed class SqliteBackupJobTests() : BackupJobTests(isOnServer: false);

/// <inheritdoc cref="BackupJobTests"/>
public sealed class PostgresBackupJobTests() : BackupJobTests(isOnServer: true);
