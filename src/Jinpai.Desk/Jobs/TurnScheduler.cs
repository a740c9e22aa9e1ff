using System.Globalization;
using System.Security.Cryptography;
using Jinpai.Storage.Jobs;
using Quartz;

namespace Jinpai.Desk.Jobs;

/// <summary>
/// The order of turns, kept by Quartz in the database of the jobs: one job of the scheduler is a shop, one trigger a turn. The turn that waits longest is next, whoever's it is,
/// and a shop that has had one stands behind all that wait. A server that does not say for a while that it is alive loses its turns to the others.
/// </summary>
internal sealed class TurnScheduler : IAsyncDisposable
{
    private const string Group = "shops";
    private const string Long = "long";
    private readonly IScheduler _scheduler;
    private readonly JobOptions _options;

    private TurnScheduler(IScheduler scheduler, JobOptions options)
    {
        (_scheduler, _options) = (scheduler, options);
    }

    /// <summary>Work of one lane is serial: a shop's, or that of the installation, which no shop can be called.</summary>
    public static string LaneOf(JobRow job) => job.Shop.Length > 0 ? job.Shop : "-";

    /// <summary>The name of a job's next turn. A turn of any other name comes too late: the job has had it, or is over.</summary>
    public static string NameOf(JobRow job) => string.Create(CultureInfo.InvariantCulture, $"{LaneOf(job)}/{job.Number}/{job.Turns}");

    /// <param name="installation">Where.</param>
    /// <param name="options">How many at a time.</param>
    /// <param name="turn">Does a turn of a lane: its name, or null if it is that of a server that died.</param>
    public static async Task<TurnScheduler> Start(Installation installation, JobOptions options, Action<string, string?> turn)
    {
        var isShared = installation.Data.IsShared;
        var builder = QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "jinpai";
                scheduler.InstanceId = options.Server + "-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));

                // What another server puts in order is seen when it is asked for.
                scheduler.IdleWaitTime = TimeSpan.FromSeconds(isShared ? 2 : 30);
            });
            quartz.UseDefaultThreadPool(options.Workers);
            quartz.UseExecutionLimits(limits => limits.ForGroup(Long, options.LongWorkers));
            quartz.UseJobFactory(new TurnFactory(turn));
            quartz.UsePersistentStore(installation.Data.Keep);
        });
        var scheduler = await builder.BuildScheduler();
        await scheduler.Start();
        return new TurnScheduler(scheduler, options);
    }

    /// <summary>Puts a shop behind all that wait, for its next turn; nothing is done if it stands there already.</summary>
    /// <param name="job">The shop's first job.</param>
    /// <param name="delay">Not before.</param>
    public async Task Line(JobRow job, TimeSpan delay)
    {
        var trigger = TriggerBuilder.Create()
            .WithIdentity(NameOf(job), Group)
            .ForJob(LaneOf(job), Group)
            .WithExecutionGroup(_options.IsLong(job) ? Long : null)
            .StartAt(TimeProvider.System.GetUtcNow() + delay)
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
            .Build();
        if (await _scheduler.Exists(trigger.Key))
        {
            return;
        }

        try
        {
            await _scheduler.AddJob(JobBuilder.Create<ShopTurn>().WithIdentity(LaneOf(job), Group).StoreDurably().RequestRecovery().Build(), AddJobOptions.Replacing);
            await _scheduler.ScheduleJob(trigger);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another server was quicker.
        }
    }

    /// <summary>Waits for the turns that are under way; who stops tells them first.</summary>
    public async ValueTask DisposeAsync() => await _scheduler.Shutdown(waitForJobsToComplete: true);
}
