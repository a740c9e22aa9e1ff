using System.Text.Json;
using Jinpai.Core;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Jobs;

/// <summary>The jobs of an installation: those that are to be done, and what became of the last ones of each shop. Every statement stands for itself, so that servers beside each other and people who ask never wait for one another.</summary>
public sealed class JobStore
{
    /// <summary>Jobs of a shop that are over and still remembered.</summary>
    public const int MostRemembered = 100;

    // Whoever has not stored a job's files by then has died at it.
    private static readonly TimeSpan LongestReceiving = TimeSpan.FromDays(1);

    private const string Columns =
        "shop_id, id, kind, asked_at, number, state, phase, ended_at, turns, server, is_cancel_asked, is_settled, import_id, names, progress, outcome, failure, failure_detail, watched, bytes, question";

    private const string IsOpen = "state IN ('waiting', 'running')";
    private const string OfTurn = $"{Tables.OfOrg} AND id = $1 AND turns = $2 AND state = 'running'";
    private readonly IDatabase _database;
    private readonly Func<IReadOnlyDictionary<long, string>> _shops;

    /// <param name="database">Where they are.</param>
    /// <param name="shops">The codes of shops by number; 0 is the organisation, and has none.</param>
    internal JobStore(IDatabase database, Func<IReadOnlyDictionary<long, string>> shops)
    {
        (_database, _shops) = (database, shops);
        Files = new JobFiles(database, NumberOf);
    }

    /// <summary>The files of jobs, where they lie in the database.</summary>
    public JobFiles Files { get; }

    /// <summary>Stores a job, which waits for its turn, or for its files if it is still receiving them (see <see cref="Ready"/>).</summary>
    /// <remarks>Jobs of the shop that are long over are forgotten, and so is what is left of them.</remarks>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    public void Add(JobRow job)
    {
        var shop = NumberOf(job.Shop);
        using var connection = _database.Open();
        connection.Atomically(tx =>
        {
            var number = tx.Next($"SELECT max(number) FROM {Tables.Jobs} WHERE {Tables.OfOrg}");
            tx.Run(
                $"INSERT INTO {Tables.Jobs} ({Tables.Key}, id, number, kind, state, phase, asked_at, import_id, names, watched, bytes, question) VALUES ($org, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                shop, job.Id, number, NameOf(job.Kind), NameOf(job.Status), job.Phase, job.AskedAt.UnixMilliseconds, job.Import, JsonSerializer.Serialize(job.Names), job.Watched, job.Bytes, job.Question);
            tx.Run(
                $"DELETE FROM {Tables.Jobs} WHERE {Tables.OfOrg} AND shop_id = $1 AND ended_at < (SELECT min(ended_at) FROM (SELECT ended_at FROM {Tables.Jobs} WHERE {Tables.OfOrg} AND shop_id = $1 AND ended_at > 0 ORDER BY ended_at DESC LIMIT {MostRemembered}) AS remembered)",
                shop);
            tx.Run($"DELETE FROM {Tables.Jobs} WHERE {Tables.OfOrg} AND shop_id = $1 AND state = 'receiving' AND asked_at < $2", shop, job.AskedAt.UnixMilliseconds - (long)LongestReceiving.TotalMilliseconds);
            foreach (var table in (string[])[Tables.JobLog, Tables.JobFiles])
            {
                tx.Run($"DELETE FROM {table} WHERE {Tables.OfOrg} AND shop_id = $1 AND job_id NOT IN (SELECT id FROM {Tables.Jobs} WHERE {Tables.OfOrg} AND shop_id = $1)", shop);
            }
        });
    }

    /// <summary>Its files are there: from now on it can have its turn.</summary>
    public void Ready(string id) => Run($"UPDATE {Tables.Jobs} SET state = 'waiting' WHERE {Tables.OfOrg} AND id = $1 AND state = 'receiving'", id);

    /// <summary>Takes one away whose files did not all come.</summary>
    public void Forget(string id) => Run($"DELETE FROM {Tables.Jobs} WHERE {Tables.OfOrg} AND id = $1 AND state = 'receiving'", id);

    /// <summary>Takes all jobs of a shop that are over off the list, with what was written of them and what is left of their files in the database.</summary>
    /// <returns>Those that were taken off.</returns>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    public IReadOnlyList<JobRow> ForgetOver(string shop)
    {
        var over = All(shop).Where(job => job.IsOver).ToList();
        var number = NumberOf(shop);
        using (var connection = _database.Open())
        {
            connection.Atomically(tx =>
            {
                foreach (var job in over)
                {
                    tx.Run($"DELETE FROM {Tables.Jobs} WHERE {Tables.OfOrg} AND shop_id = $1 AND id = $2", number, job.Id);
                    tx.Run($"DELETE FROM {Tables.JobLog} WHERE {Tables.OfOrg} AND shop_id = $1 AND job_id = $2", number, job.Id);
                    tx.Run($"DELETE FROM {Tables.JobFiles} WHERE {Tables.OfOrg} AND shop_id = $1 AND job_id = $2", number, job.Id);
                }
            });
        }

        _database.Purge();
        return over;
    }

    /// <summary>Null: unknown, or forgotten.</summary>
    public JobRow? Find(string id) => Read($"{Tables.OfOrg} AND id = $1 ORDER BY number", id) is [var job, ..] ? job : null;

    /// <summary>Those that are not over, of all shops, in the order asked.</summary>
    public IReadOnlyList<JobRow> Open() => Read($"{Tables.OfOrg} AND {IsOpen} ORDER BY number");

    /// <summary>Those of a shop, or of all; the last asked first.</summary>
    public IReadOnlyList<JobRow> All(string? shop) =>
        shop is null ? Read($"{Tables.OfOrg} ORDER BY number DESC") : Read($"{Tables.OfOrg} AND shop_id = $1 ORDER BY number DESC", NumberOf(shop));

    /// <summary>Those of all shops whose files of a watched folder are still to be put away, over or not, in the order asked.</summary>
    public IReadOnlyList<JobRow> Watched() => Read($"{Tables.OfOrg} AND watched IS NOT NULL ORDER BY number");

    /// <summary>Its files are put away.</summary>
    public void SettleWatched(string id) => Run($"UPDATE {Tables.Jobs} SET watched = NULL WHERE {Tables.OfOrg} AND id = $1", id);

    /// <summary>Takes a job up: a turn begins.</summary>
    /// <returns>The job as it is now; null: it is over.</returns>
    public JobRow? Take(string id, string server)
    {
        using (var connection = _database.Open())
        {
            if (connection.Run($"UPDATE {Tables.Jobs} SET state = 'running', server = $2, turns = turns + 1 WHERE {Tables.OfOrg} AND id = $1 AND {IsOpen}", id, server) == 0)
            {
                return null;
            }
        }

        return Find(id);
    }

    /// <summary>Says how far it is.</summary>
    /// <returns>False: the turn is no longer the job's last.</returns>
    public bool Show(JobTurn turn, string phase, string? progress) =>
        Run($"UPDATE {Tables.Jobs} SET phase = $3, progress = $4 WHERE {OfTurn}", turn.Job, turn.Number, phase, progress) > 0;

    /// <summary>What came of it so far, for the turn that goes on if this one dies.</summary>
    public bool Tell(JobTurn turn, string outcome) => Run($"UPDATE {Tables.Jobs} SET outcome = $3 WHERE {OfTurn}", turn.Job, turn.Number, outcome) > 0;

    /// <summary>The data is as it will be.</summary>
    public bool Settle(JobTurn turn, string? outcome) =>
        Run($"UPDATE {Tables.Jobs} SET is_settled = 1, outcome = $3 WHERE {OfTurn}", turn.Job, turn.Number, outcome) > 0;

    /// <summary>The turn ends, the job does not.</summary>
    public bool GiveBack(JobTurn turn, string phase, string? outcome) =>
        Run($"UPDATE {Tables.Jobs} SET state = 'waiting', phase = $3, progress = NULL, outcome = coalesce($4, outcome) WHERE {OfTurn}", turn.Job, turn.Number, phase, outcome) > 0;

    /// <summary>Those that a program left that died: whoever alone has the right to run jobs knows that nobody runs them.</summary>
    public void GiveBackAll(string phase) => Run($"UPDATE {Tables.Jobs} SET state = 'waiting', phase = $1 WHERE {Tables.OfOrg} AND state = 'running'", phase);

    /// <summary>The job is over.</summary>
    /// <param name="turn">In which turn.</param>
    /// <param name="end">Its status, and with a failed one why; its outcome, where there is one.</param>
    public bool End(JobTurn turn, JobRow end) => Run(
        $"UPDATE {Tables.Jobs} SET state = $3, phase = $3, ended_at = $4, outcome = coalesce($5, outcome), failure = $6, failure_detail = $7, progress = NULL WHERE {OfTurn}",
        turn.Job, turn.Number, NameOf(end.Status), end.EndedAt!.Value.UnixMilliseconds, end.Outcome, end.Failure, end.FailureDetail) > 0;

    /// <summary>Asks a job to stop. One that has not begun is over at once.</summary>
    /// <returns>False: it is over, or past the point from which on only figures are computed.</returns>
    public bool AskCancel(string id, Instant now) =>
        Run($"UPDATE {Tables.Jobs} SET state = 'cancelled', phase = 'cancelled', is_cancel_asked = 1, ended_at = $2 WHERE {Tables.OfOrg} AND id = $1 AND state = 'waiting' AND turns = 0", id, now.UnixMilliseconds) > 0
        || Run($"UPDATE {Tables.Jobs} SET is_cancel_asked = 1 WHERE {Tables.OfOrg} AND id = $1 AND is_settled = 0 AND {IsOpen}", id) > 0;

    /// <summary>A job that failed waits again.</summary>
    /// <returns>False: it did not fail.</returns>
    public bool Retry(string id, string phase) => Run(
        $"UPDATE {Tables.Jobs} SET state = 'waiting', phase = $2, ended_at = NULL, failure = NULL, failure_detail = NULL, is_cancel_asked = 0 WHERE {Tables.OfOrg} AND id = $1 AND state = 'failed'", id, phase) > 0;

    /// <summary>Adds a line to a job's log.</summary>
    public void Note(JobRow job, JobNote note)
    {
        using var connection = _database.Open();
        var shop = NumberOf(job.Shop);
        connection.Atomically(tx =>
        {
            var line = tx.Number($"SELECT max(line) FROM {Tables.JobLog} WHERE {Tables.OfOrg} AND shop_id = $1 AND job_id = $2", shop, job.Id) + 1 ?? 1;
            tx.Run($"INSERT INTO {Tables.JobLog} ({Tables.Key}, job_id, line, at, code, detail) VALUES ($org, $1, $2, $3, $4, $5, $6)", shop, job.Id, line, note.At.UnixMilliseconds, note.Code, note.Detail);
        });
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<JobNote> Log(JobRow job)
    {
        using var connection = _database.Open();
        return connection.Rows(
            $"SELECT at, code, detail FROM {Tables.JobLog} WHERE {Tables.OfOrg} AND shop_id = $1 AND job_id = $2 ORDER BY line", row => new JobNote(row.At(0), row.GetString(1), row.GetString(2)), NumberOf(job.Shop), job.Id);
    }

    private int Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var connection = _database.Open();
        return connection.Run(sql, values);
    }

    private List<JobRow> Read(string condition, params ReadOnlySpan<object?> values)
    {
        using var connection = _database.Open();
        var rows = connection.Rows($"SELECT {Columns} FROM {Tables.Jobs} WHERE {condition}", row => (Shop: row.GetInt64(0), Job: ReadJob(row)), values);
        var shops = rows.Count == 0 ? null : _shops();
        return [.. rows.Where(row => shops!.ContainsKey(row.Shop)).Select(row => row.Job with { Shop = shops![row.Shop] })];
    }

    private static JobRow ReadJob(StoredRow row) => new(row.GetString(1), "", ValueOf<JobKind>(row, 2), row.At(3))
    {
        Number = row.GetInt64(4),
        Status = ValueOf<JobStatus>(row, 5),
        Phase = row.GetString(6),
        EndedAt = row.AtOrNull(7),
        Turns = row.GetInt64(8),
        Server = row.TextOrNull(9),
        IsCancelAsked = row.GetInt64(10) != 0,
        IsSettled = row.GetInt64(11) != 0,
        Import = row.NumberOrNull(12),
        Names = JsonSerializer.Deserialize<List<string>>(row.GetString(13)) ?? [],
        Progress = row.TextOrNull(14),
        Outcome = row.TextOrNull(15),
        Failure = row.TextOrNull(16),
        FailureDetail = row.TextOrNull(17),
        Watched = row.TextOrNull(18),
        Bytes = row.GetInt64(19),
        Question = row.TextOrNull(20),
    };

    private long NumberOf(string shop)
    {
        var number = _shops().Where(known => known.Value == shop).Select(known => known.Key).FirstOrDefault();
        return number > 0 || shop.Length == 0 ? number : throw new StorageRefusedException("unknown_shop", shop);
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T ValueOf<T>(StoredRow row, int column)
        where T : struct, Enum => Enum.TryParse<T>(row.GetString(column), ignoreCase: true, out var value) ? value : throw row.Damage(column, "a word that is known");
}
