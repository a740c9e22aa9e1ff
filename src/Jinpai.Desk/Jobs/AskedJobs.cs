using Jinpai.Desk.People;
using Jinpai.Desk.Questions;
using Jinpai.Storage.Jobs;

namespace Jinpai.Desk.Jobs;

/// <summary>Jobs as a person asks for them and sees them: those of their shops by their rights, and what they asked for themselves. A job of another shop is not there.</summary>
/// <param name="session">Who asks.</param>
/// <param name="jobs">What runs in the background.</param>
public sealed class AskedJobs(DeskSession session, ShopJobs jobs)
{
    /// <summary>Null: unknown, forgotten, or not for the viewer.</summary>
    /// <exception cref="RefusedException">The viewer sees nothing.</exception>
    public ShopJob? Find(string id)
    {
        session.Require(Right.ReadFigures);
        return jobs.Find(id) is { } job && IsSeen(job) ? job : null;
    }

    /// <summary>Those of a shop that are not over and that the viewer sees, in their order.</summary>
    public IReadOnlyList<ShopJob> Open(string shop) => [.. jobs.Open(shop).Where(IsSeen)];

    /// <summary>The jobs of a shop, or of all, that the viewer sees; the last asked first.</summary>
    /// <exception cref="RefusedException">The viewer sees nothing.</exception>
    public IReadOnlyList<ShopJob> All(string? shop)
    {
        session.Require(Right.ReadFigures);
        return [.. jobs.All(shop).Where(IsSeen)];
    }

    /// <summary>What became of a job that the viewer sees.</summary>
    public IReadOnlyList<JobNote> Log(ShopJob job) => IsSeen(job) ? jobs.Log(job) : [];

    /// <exception cref="RefusedException">The viewer may not import.</exception>
    public ShopJob Import(string shop, bool isTrial, string folder, IReadOnlyList<string> names, JobUploads uploads)
    {
        session.Require(Right.Import, shop);
        return jobs.Import(shop, isTrial, folder, names, uploads);
    }

    /// <exception cref="RefusedException">The viewer may not import.</exception>
    public ShopJob Undo(string shop, long import)
    {
        session.Require(Right.Import, shop);
        return jobs.Undo(shop, import);
    }

    /// <exception cref="RefusedException">The viewer may not import.</exception>
    public ShopJob Replay(string shop)
    {
        session.Require(Right.Import, shop);
        return jobs.Replay(shop);
    }

    /// <summary>Makes a file of what the viewer may see.</summary>
    /// <exception cref="RefusedException">The viewer may not read it.</exception>
    public ShopJob Report(string shop, ReportQuestion question)
    {
        session.Require(question.IsOfFigures ? Right.ReadFigures : Right.ReadRows, shop);
        return jobs.Report(shop, question, session.Viewer);
    }

    /// <summary>See <see cref="ShopJobs.BringUpToDate"/>: whoever may read figures may have them made.</summary>
    /// <exception cref="RefusedException">The viewer may not read figures.</exception>
    public ShopJob? BringUpToDate(string shop)
    {
        session.Require(Right.ReadFigures, shop);
        return jobs.BringUpToDate(shop);
    }

    /// <returns>False: there is no such job for the viewer, or it cannot be stopped.</returns>
    /// <exception cref="RefusedException">The viewer may not stop it.</exception>
    public bool Cancel(string id) => IsChanged(id) && jobs.Cancel(id);

    /// <returns>False: there is no such job for the viewer, or it did not fail.</returns>
    /// <exception cref="RefusedException">The viewer may not ask for it again.</exception>
    public bool Retry(string id) => IsChanged(id) && jobs.Retry(id);

    /// <summary>The viewer may stop it, and ask for it again.</summary>
    public bool MayChange(ShopJob job) => IsSeen(job) && (IsOwn(job) || session.Viewer.Has(job.Shop.Length == 0 ? Right.Operate : Right.Import));

    /// <summary>See <see cref="ShopJobs.HasFile"/>.</summary>
    public bool HasFile(ShopJob job) => IsSeen(job) && jobs.HasFile(job, session.Viewer);

    /// <summary>See <see cref="ShopJobs.CanAskAgain"/>.</summary>
    public bool CanAskAgain(ShopJob job) => MayChange(job) && jobs.CanAskAgain(job);

    private bool IsChanged(string id)
    {
        if (Find(id) is not { } job)
        {
            return false;
        }

        if (!MayChange(job))
        {
            session.Require(job.Shop.Length == 0 ? Right.Operate : Right.Import);
        }

        return true;
    }

    private bool IsOwn(ShopJob job) => job.Question?.UserId is { } asker && asker == session.Viewer.UserId;

    // The installation's own jobs, such as backups, are of no shop.
    private bool IsSeen(ShopJob job) => job.Shop.Length == 0 ? session.Viewer.Has(Right.Operate) : session.Viewer.SeesShop(job.Shop) && (IsOwn(job) || session.Viewer.Has(Right.ReadData));
}
