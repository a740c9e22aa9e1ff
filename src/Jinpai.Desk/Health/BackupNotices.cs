using Jinpai.Appraisal.Notices;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Backups;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Jobs;

namespace Jinpai.Desk.Health;

/// <summary>What <c>doctor</c>, the pages and <c>/health/ready</c> say of the nightly backup: nothing where there is none to be made, and nothing where the last one came out well.</summary>
public static class BackupNotices
{
    public static readonly NoticeKind Failed = new(
        "backup_failed", NoticeWeight.Warning,
        zh: "夜间备份 {0} 没有成功：{1} 处理后到“任务”重试，或 jinpai jobs retry {2}",
        en: "The nightly backup {0} failed: {1} When that is mended, try it again on the page of jobs, or: jinpai jobs retry {2}");

    public static readonly NoticeKind Late = new(
        "backup_late", NoticeWeight.Warning,
        zh: "夜间备份 {0} 一天多没有做完。看看它在等什么：jinpai jobs log {1}",
        en: "The nightly backup {0} has not come to its end for more than a day. See what it waits for: jinpai jobs log {1}");

    // The next night's is due by then.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private static readonly Words Chinese = Words.Load("zh");
    private static readonly Words English = Words.Load("en");

    public static IReadOnlyList<Notice> Of(Installation installation, TimeProvider clock)
    {
        if (new BackupSchedule(installation, clock).Plan is null)
        {
            return [];
        }

        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var backups = new ShopJobs(installation, clock).All("").Where(job => job.Kind == JobKind.Backup).ToList();

        // While a night's backup is made, the one before it is the last of which something is known. Who cancels one knows it.
        var told = backups.Find(job => job.Row.Status is JobStatus.Done or JobStatus.Failed);
        return
        [
            .. told is { Row.Status: JobStatus.Failed } ? [new Notice(Failed, null, told.FileNames[0], new LocalText(told.Why(Chinese)!, told.Why(English)!), told.Id)] : (Notice[])[],
            .. backups.Where(job => !job.State.IsOver && now - job.AskedAt > Longest).Take(1).Select(job => new Notice(Late, null, job.FileNames[0], job.Id)),
        ];
    }
}
