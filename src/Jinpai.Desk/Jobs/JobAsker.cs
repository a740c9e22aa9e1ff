using System.Globalization;
using Jinpai.Core;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Jobs;

namespace Jinpai.Desk.Jobs;

/// <summary>Who asked for a job: kept with the first line of its log, and signed for what the job changes.</summary>
internal static class JobAsker
{
    private const string Asked = "job.log.asked";

    public static JobNote Note(Signature by, Instant now) => new(now, Asked, JobSentence.Values(by.UserId, by.UserName));

    /// <summary>What a job changes is the change of whoever asked for it; of a job that an older version noted, the program's.</summary>
    public static Func<Signature> SignatureOf(JobStore store, JobRow job, TimeProvider clock)
    {
        var asked = store.Log(job).FirstOrDefault(note => note.Code == Asked && note.Detail.Length > 0);
        var (id, name) = JobSentence.ValuesOf(asked?.Detail ?? "") is [var user, var known] ? (user, known) : (Signature.Program, "");
        var place = string.Create(CultureInfo.InvariantCulture, $"{Codes.Of(job.Kind)} {job.Number}");
        return () => new Signature(id, name, AuditOrigin.Job, place, Instant.FromDateTimeOffset(clock.GetUtcNow()));
    }
}
