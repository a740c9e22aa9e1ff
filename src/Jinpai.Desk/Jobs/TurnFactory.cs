using Quartz;
using Quartz.Extensibility;

namespace Jinpai.Desk.Jobs;

/// <summary>Gives the scheduler its job.</summary>
internal sealed class TurnFactory(Action<string, string?> turn) : IJobFactory
{
    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) => new(new JobScope(new ShopTurn(turn)));

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
