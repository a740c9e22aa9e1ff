using Quartz;

namespace Jinpai.Desk.Jobs;

/// <summary>What the scheduler runs: one turn of one shop, never two at a time, and again on another server if this one dies in it.</summary>
[DisallowConcurrentExecution]
internal sealed class ShopTurn(Action<string, string?> turn) : IJob
{
    // The program's own threads serve pages: work that lasts has one of its own.
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Task.Factory.StartNew(() => turn(context.JobDetail.Key.Name, context.Recovering ? null : context.Trigger.Key.Name), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
