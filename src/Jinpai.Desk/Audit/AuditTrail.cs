using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Storage.Audit;

namespace Jinpai.Desk.Audit;

/// <summary>The audit log as far as a person may read it: all of it, what is of their shops, or what they did themselves.</summary>
public sealed class AuditTrail
{
    /// <summary>All kinds of change that the storage and the desk write down.</summary>
    public static AuditCatalog Catalog { get; } = new([typeof(AuditKinds).Assembly, typeof(AuditTrail).Assembly]);

    private readonly Viewer _viewer;
    private readonly AuditLog _log;

    /// <exception cref="RefusedException">The viewer may read none of it.</exception>
    public AuditTrail(DeskSession session)
    {
        session.Require(Right.ReadAudit);
        (_viewer, _log) = (session.Viewer, session.Installation.Audit);
    }

    /// <summary>They see what they did themselves, and nothing else.</summary>
    public bool IsOwn => _viewer.ExtentOf(Right.ReadAudit) == Extent.Own;

    /// <summary>The end of the log, for whoever wants to keep it.</summary>
    public AuditHead? Head => _log.Head;

    public long Count(AuditFilter filter) => _log.Count(Seen(filter));

    /// <summary>The newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many of them not.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<AuditRow> Rows(AuditFilter filter, long skip, int count) => _log.Rows(Seen(filter), skip, count);

    /// <summary>All of them, the newest first, a few at a time.</summary>
    public IEnumerable<AuditRow> All(AuditFilter filter)
    {
        const int atOnce = 500;
        for (var skip = 0L; Rows(filter with { UpTo = filter.UpTo ?? _log.Head?.Number }, skip, atOnce) is { Count: > 0 } rows; skip += atOnce)
        {
            foreach (var row in rows)
            {
                yield return row;
            }
        }
    }

    /// <summary>Of those of the rows that begin a change: the number of the row that says what came of it, where there is one.</summary>
    public IReadOnlyDictionary<long, long> Ends(IReadOnlyList<AuditRow> rows) => rows.Count == 0 ? new Dictionary<long, long>() : _log.Ends(rows.Min(row => row.Number), rows.Max(row => row.Number));

    /// <summary>Whoever stands in the log.</summary>
    public IReadOnlyList<(string Id, string Name)> Users() => IsOwn ? [] : _log.Users();

    /// <summary>Days as rows are filtered by them: the installation's, which has one time for all shops.</summary>
    public static AuditFilter Within(AuditFilter filter, DaySpan days) => filter with { From = At(days.First), ToExcl = At(days.Last.Plus(1)) };

    private static Instant At(BusinessDay day) => Instant.FromDateTimeOffset(new DateTimeOffset(day.Date.ToDateTime(TimeOnly.MinValue), UsualZone.Value.GetUtcOffset(day.Date.ToDateTime(TimeOnly.MinValue))));

    private AuditFilter Seen(AuditFilter filter) => filter with
    {
        Only = IsOwn ? _viewer.UserId ?? _viewer.Name : null,
        Shops = _viewer.Shops is { } shops ? [.. shops] : null,
    };
}
