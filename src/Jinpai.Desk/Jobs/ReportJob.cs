using Jinpai.Desk.Questions;
using Jinpai.Desk.Shops;

namespace Jinpai.Desk.Jobs;

/// <summary>Makes the file of a report in a folder of this process, and hands it over in one step: a turn that ends in between has made nothing.</summary>
internal sealed class ReportJob(JobUploads uploads, RunningJob job)
{
    /// <param name="question">What is asked.</param>
    /// <param name="desk">Of the reader of the file.</param>
    /// <param name="shop">Up to date.</param>
    public MadeFile Make(ReportQuestion question, DeskSession desk, ShopSession shop)
    {
        job.Show(job.State with { Phase = JobPhase.Preparing, Done = 0, Total = 0 });
        var answer = question.Answer(desk, shop);
        using var room = uploads.NewFolder();
        var path = Path.Combine(room.Path, question.FileName(shop.Code));
        using (var file = File.Create(path))
        {
            answer.Write(question.Format, file, row => Show(row, answer.RowCount), desk.Words);
        }

        if (uploads.IsCancelAsked(job.Row))
        {
            // Heard by the runner only at its next look.
            job.Cancel();
        }

        job.Cancellation.ThrowIfCancellationRequested();
        var made = new MadeFile(Path.GetFileName(path), new FileInfo(path).Length, answer.RowCount);
        uploads.KeepMade(job.Row, path);
        return made;
    }

    private void Show(long row, long total)
    {
        job.Cancellation.ThrowIfCancellationRequested();
        job.Show(job.State with { Done = row, Total = total });
    }
}
