using System.Collections.Concurrent;
using Jinpai.Core;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Replay.Rules;
using Jinpai.Storage;
using Jinpai.Storage.Jobs;

namespace Jinpai.Desk.Tests.Jobs;

/// <summary>Jobs on one engine: in turns, fair between shops, stopped, taken up again, tried again.</summary>
public abstract class JobTests(bool isOnServer)
{
    private static readonly JobOptions Usual = new() { Server = "one" };

    // Gives way at each moment at which it can, so that nothing depends on how long anything takes.
    private static readonly JobOptions OneAtATime = Usual with { Workers = 1, TurnLength = TimeSpan.Zero };

    [Fact]
    public async Task An_import_is_done_told_and_nothing_of_its_files_is_left()
    {
        await using var scene = Scene("a");
        scene.Run(Usual);
        var trial = scene.Import("a", JobScene.Files, isTrial: true);
        var import = scene.Import("a", JobScene.Files);
        var done = await scene.Over(import.Id);
        Assert.Equal(JobPhase.Done, done.State.Phase);
        Assert.Equal(1, done.State.Outcome!.Import);
        Assert.Equal(JobScene.Files.Count, done.State.Outcome.Files.Count);
        Assert.Equal(["asked", "taken", "done"], scene.LogOf(import.Id));
        Assert.True((await scene.Over(trial.Id)).State.Outcome!.IsDryRun);
        Assert.True(scene.Open("a").IsUpToDate());
        Assert.True(scene.IsCleared(import.Row));
        Assert.True(scene.IsCleared(trial.Row));
        Assert.Equal([import.Id, trial.Id], scene.Jobs.All("a").Select(job => job.Id));

        var undo = scene.Jobs.Undo("a", 1);
        Assert.Equal(JobPhase.Done, (await scene.Over(undo.Id)).State.Phase);
        Assert.All(scene.StateOf("a").Files, file => Assert.EndsWith("True", file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shops_take_turns_and_a_months_import_holds_back_nobodys_day()
    {
        await using var alone = Scene("month");
        var undisturbed = alone.Import("month", JobScene.Files);
        alone.Run(OneAtATime);
        await alone.Over(undisturbed.Id);

        var turns = new ConcurrentQueue<string>();
        await using var scene = Scene("month", "day", "other");
        var month = scene.Import("month", JobScene.Files);
        var day = scene.Import("day", JobScene.Files.Take(1));
        var other = scene.Import("other", JobScene.Files.Take(1));
        scene.Run(OneAtATime with { OnTurn = job => turns.Enqueue(job.Shop) });
        foreach (var job in (ShopJob[])[month, day, other])
        {
            Assert.Equal(JobPhase.Done, (await scene.Over(job.Id)).State.Phase);
        }

        Assert.Equal(["month", "day", "other", "month"], turns.Take(4));
        Assert.Equal("month", turns.Last());
        Assert.Contains("turn", scene.LogOf(month.Id));
        AssertSame(alone, scene, "month");
        Assert.Equal(OutcomeOf(alone, undisturbed), OutcomeOf(scene, month));
    }

    [Fact]
    public async Task One_shops_work_is_serial_and_no_more_run_than_there_are_hands()
    {
        var gate = new Lock();
        var running = new List<string>();
        var most = 0;
        var isSerial = true;
        var begun = 0;
        using var both = new ManualResetEventSlim();
        await using var scene = Scene("a", "b", "c");
        var jobs = ((string[])["a", "a", "b", "b", "c", "c"]).Select(shop => scene.Import(shop, JobScene.Files.Take(1), isTrial: true)).ToList();
        scene.Run(Usual with
        {
            Workers = 2,
            OnTurn = job =>
            {
                lock (gate)
                {
                    isSerial &= !running.Contains(job.Shop);
                    running.Add(job.Shop);
                    most = Math.Max(most, running.Count);
                }

                // The first two hold each other's hand: there are two, of different shops.
                if (Interlocked.Increment(ref begun) == 2)
                {
                    both.Set();
                }

                both.Wait();
                lock (gate)
                {
                    running.Remove(job.Shop);
                }
            },
        });
        foreach (var job in jobs)
        {
            Assert.Equal(JobPhase.Done, (await scene.Over(job.Id)).State.Phase);
        }

        Assert.Equal(2, most);
        Assert.True(isSerial);
    }

    [Fact]
    public async Task Long_jobs_leave_a_hand_free_for_short_ones()
    {
        using var isShortDone = new ManualResetEventSlim();
        var longAtOnce = 0;
        var most = 0;
        var options = Usual with { Workers = 2, LongFrom = 1 };
        await using var scene = Scene("a", "b", "c");
        var months = ((string[])["a", "b"]).Select(shop => scene.Import(shop, JobScene.Files)).ToList();
        scene.Run(options with
        {
            OnTurn = job =>
            {
                if (options.IsLong(job))
                {
                    most = Math.Max(most, Interlocked.Increment(ref longAtOnce));
                    isShortDone.Wait();
                    Interlocked.Decrement(ref longAtOnce);
                }
            },
        });
        try
        {
            Assert.Equal(JobPhase.Done, (await scene.Over(scene.Jobs.Replay("c").Id)).State.Phase);
        }
        finally
        {
            isShortDone.Set();
        }

        foreach (var month in months)
        {
            Assert.Equal(JobPhase.Done, (await scene.Over(month.Id)).State.Phase);
        }

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_cancelled_import_takes_back_what_it_had_taken()
    {
        await using var scene = Scene("a", "b");
        var import = scene.Import("a", JobScene.Files);
        var other = scene.Import("b", JobScene.Files.Take(1));
        var behind = scene.Jobs.Replay("a");
        Assert.True(scene.Jobs.Cancel(behind.Id));
        Assert.Equal(JobPhase.Cancelled, scene.Jobs.Find(behind.Id)!.State.Phase);
        scene.Run(OneAtATime with { OnTurn = job => _ = job.Id == other.Id && scene.Jobs.Cancel(import.Id) });
        Assert.Equal(JobPhase.Cancelled, (await scene.Over(import.Id)).State.Phase);
        await scene.Over(other.Id);
        Assert.Single(scene.StateOf("a").Files);
        Assert.All(scene.StateOf("a").Files, file => Assert.EndsWith("True", file, StringComparison.Ordinal));
        Assert.Equal(["asked", "taken", "turn", "cancel", "resumed", "cancelled"], scene.LogOf(import.Id));
        Assert.True(scene.IsCleared(import.Row));
        Assert.False(scene.Jobs.Cancel(import.Id));
        Assert.False(scene.Jobs.Cancel("none"));
    }

    [Fact]
    public async Task Texts_are_emptied_by_themselves_once_a_day_where_a_shop_wants_it()
    {
        await using var scene = Scene("a", "b");
        var import = scene.Import("a", JobScene.Files);
        new ChatRetention(scene.Installation, TimeProvider.System).Set("a", 90);
        scene.Run(Usual);
        await scene.Over(import.Id);
        var emptying = await scene.Asked("a", JobKind.Retention);
        Assert.Equal(JobPhase.Done, (await scene.Over(emptying.Id)).State.Phase);
        using (var reader = scene.Open("a").Read(Right.ReadRows))
        {
            var buyer = reader.Receptions(DaySpan.Always).First().Buyer;
            Assert.All(reader.History(buyer, scene.Open("a").Rules)!.Lines, line => Assert.True(line.IsTextGone));
        }

        // Nobody asks a second time today, whichever server looks.
        Assert.Empty(new ChatRetention(scene.Installation, TimeProvider.System).TakeDue());
        Assert.Empty(scene.Jobs.All("b"));
    }

    [Fact]
    public async Task What_is_interrupted_by_a_stop_goes_on_at_the_next_start_as_if_nothing_had_happened()
    {
        await using var alone = Scene("a");
        var undisturbed = alone.Import("a", JobScene.Files);
        alone.Run(Usual);
        await alone.Over(undisturbed.Id);

        await using var scene = Scene("a");
        var import = scene.Import("a", JobScene.Files);
        JobRunner? runner = null;
        Task? stopped = null;
        var ends = new ConcurrentQueue<string>();
        runner = scene.Run(Usual with { OnTurn = _ => stopped = runner!.Stop(), OnTurnEnd = (_, end) => ends.Enqueue(end.Note) });
        await scene.Until(import.Id, job => job.Row is { Status: JobStatus.Waiting, Turns: 1 });
        await stopped!;
        Assert.Equal(["job.log.stopped"], ends);
        Assert.Equal(["asked", "taken", "stopped"], scene.LogOf(import.Id));

        scene.Run(Usual with { Server = "two" });
        Assert.Equal(JobPhase.Done, (await scene.Over(import.Id)).State.Phase);
        Assert.Equal("two", scene.Jobs.Find(import.Id)!.Row.Server);
        AssertSame(alone, scene, "a");
        Assert.Equal(OutcomeOf(alone, undisturbed), OutcomeOf(scene, import));
    }

    [Fact]
    public async Task Who_stops_hands_over_to_another_that_runs()
    {
        await using var scene = Scene("a");
        Task? stopped = null;
        JobRunner? one = null;
        var import = scene.Import("a", JobScene.Files);
        one = scene.Run(Usual with
        {
            OnTurn = _ =>
            {
                scene.Run(Usual with { Server = "two" });
                stopped = one!.Stop();
            },
        });
        Assert.Equal("two", (await scene.Over(import.Id)).Row.Server);
        await stopped!;
        Assert.Equal(["asked", "taken", "stopped", "resumed", "done"], scene.LogOf(import.Id));
    }

    [Fact]
    public async Task While_another_program_writes_a_job_waits_and_holds_nobody_up()
    {
        await using var scene = Scene("a", "b");
        var holding = StorageEngines.Open(scene.Installation.Place).OpenShop("a").BeginImport(RuleBook.Default, new Instant(0));
        var import = scene.Import("a", JobScene.Files.Take(1));
        var other = scene.Import("b", JobScene.Files.Take(1));
        scene.Run(OneAtATime);
        Assert.Equal(JobPhase.Done, (await scene.Over(other.Id)).State.Phase);
        await scene.Until(import.Id, job => job.State.Phase == JobPhase.Blocked);
        holding.Dispose();
        Assert.Equal(JobPhase.Done, (await scene.Over(import.Id)).State.Phase);
        Assert.Single(scene.LogOf(import.Id), code => code == "blocked");
    }

    [Fact]
    public async Task What_failed_can_be_tried_again()
    {
        await using var scene = Scene("a");
        var data = StorageEngines.Open(scene.Installation.Place);
        data.SaveSetting("a", "rules", "{");
        var import = scene.Import("a", JobScene.Files);
        scene.Run(Usual);
        var failed = await scene.Over(import.Id);
        Assert.Equal(JobPhase.Failed, failed.State.Phase);
        Assert.True(failed.CanRetry);
        Assert.False(scene.IsCleared(import.Row));
        Assert.StartsWith("The stored rules of shop 'a' have", failed.Why(Words.Load("en")), StringComparison.Ordinal);
        Assert.StartsWith("店铺“a”存下的规则", failed.Why(Words.Load("zh")), StringComparison.Ordinal);
        var told = scene.Jobs.Log(failed)[^1];
        Assert.Equal(failed.Why(Words.Load("en")), JobSentence.Of(Words.Load("en"), told.Code, told.Detail));

        data.RemoveSetting("a", "rules");
        Assert.True(scene.Jobs.Retry(import.Id));
        Assert.Equal(JobPhase.Done, (await scene.Over(import.Id)).State.Phase);
        Assert.False(scene.Jobs.Retry(import.Id));
        Assert.True(scene.IsCleared(import.Row));
    }

    private JobScene Scene(params string[] shops) => new(isOnServer, shops);

    private static void AssertSame(JobScene expected, JobScene actual, string shop)
    {
        Assert.Equal(expected.StateOf(shop).Files, actual.StateOf(shop).Files);
        Assert.Equal(expected.StateOf(shop).Figures, actual.StateOf(shop).Figures);
    }

    private static string OutcomeOf(JobScene scene, ShopJob job) => scene.Jobs.Find(job.Id)!.State.Outcome!.ToJson(Words.Load("en")).ToJsonString();
}

/// <inheritdoc cref="JobTests"/>
public sealed class SqliteJobTests() : JobTests(isOnServer: false);

/// <inheritdoc cref="JobTests"/>
public sealed class PostgresJobTests() : JobTests(isOnServer: true);
