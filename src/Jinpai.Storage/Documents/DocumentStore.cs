using System.Globalization;
using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Documents;

/// <summary>Schemes, plans and grades of an installation, in versions that never change (spec 4.1, 4.6).</summary>
public sealed class DocumentStore
{
    private const string DayFormat = "yyyy-MM-dd";
    private readonly IDatabase _database;
    private readonly Func<Signature> _by;

    internal DocumentStore(IDatabase database, Func<Signature> by)
    {
        (_database, _by) = (database, by);
    }

    /// <summary>All versions of all codes, by code and version.</summary>
    public IReadOnlyList<DocumentVersion> All(DocumentKind kind)
    {
        using var connection = _database.Open();
        var name = NameOf(kind);
        var acknowledged = connection.Rows(
            $"SELECT code, version, agent, acknowledged_at FROM {Tables.Acknowledgements} WHERE {Tables.OfOrg} AND kind = $1 ORDER BY acknowledged_at, agent",
            row => (Key: (row.GetString(0), row.GetInt32(1)), Acknowledgement: new Acknowledgement(new AgentId(row.GetString(2)), row.At(3))),
            name).ToLookup(row => row.Key, row => row.Acknowledgement);
        return connection.Rows(
            $"""
            SELECT d.code, d.version, d.effective_from, d.content, d.saved_at, d.announced_on,
                (SELECT min(r.from_day) FROM {Tables.Retirements} r WHERE r.org_id = d.org_id AND r.kind = d.kind AND r.code = d.code AND r.version >= d.version)
            FROM {Tables.Documents} d WHERE d.{Tables.OfOrg} AND d.kind = $1 ORDER BY d.code, d.version
            """,
            row => new DocumentVersion(kind, row.GetString(0), row.GetInt32(1), Day(row.TextOrNull(2)), row.GetString(3), row.At(4))
            {
                AnnouncedOn = Day(row.TextOrNull(5)),
                RetiredFrom = Day(row.TextOrNull(6)),
                Acknowledgements = [.. acknowledged[(row.GetString(0), row.GetInt32(1))]],
            },
            name);
    }

    /// <summary>The versions of one code, oldest first.</summary>
    public IReadOnlyList<DocumentVersion> Versions(DocumentKind kind, string code) => [.. All(kind).Where(version => version.Code == code)];

    /// <summary>Stores the versions, all or none of them.</summary>
    /// <exception cref="StorageRefusedException">One of them is there already: a stored version is never changed.</exception>
    public void Add(params ReadOnlySpan<DocumentVersion> versions)
    {
        using var connection = _database.Open();
        var all = versions.ToArray();
        connection.Atomically(tx =>
        {
            foreach (var added in all)
            {
                var rows = tx.Run(
                    $"INSERT INTO {Tables.Documents} (org_id, kind, code, version, effective_from, content, saved_at) VALUES ($org, $1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
                    NameOf(added.Kind), added.Code, added.Version, Text(added.EffectiveFrom), added.Content, added.SavedAt.UnixMilliseconds);
                if (rows == 0)
                {
                    throw new StorageRefusedException("version_exists", Named(added.Code, added.Version));
                }

                Write(tx, AuditKinds.DocumentSaved, (added.Kind, added.Code, added.Version), AuditText.Parsed(ContentBefore(tx, added)), AuditText.Parsed(added.Content));
            }
        });
    }

    /// <summary>Notes when a version was made known. The first day stands.</summary>
    /// <exception cref="StorageRefusedException">There is no such version, or it was made known on another day.</exception>
    public void Announce(DocumentKind kind, string code, int version, DateOnly day)
    {
        using var connection = _database.Open();
        connection.Atomically(tx =>
        {
            var before = tx.Rows($"SELECT announced_on FROM {Tables.Documents} WHERE {Tables.OfOrg} AND kind = $1 AND code = $2 AND version = $3", row => row.TextOrNull(0), NameOf(kind), code, version);
            if (before is not [var known])
            {
                throw new StorageRefusedException("unknown_version", Named(code, version));
            }

            if (known is not null && known != Text(day))
            {
                throw new StorageRefusedException("announced_before", Named(code, version));
            }

            if (known is null)
            {
                tx.Run($"UPDATE {Tables.Documents} SET announced_on = $4 WHERE {Tables.OfOrg} AND kind = $1 AND code = $2 AND version = $3", NameOf(kind), code, version, Text(day));
                Write(tx, AuditKinds.DocumentAnnounced, (kind, code, version), null, new JsonObject { ["announcedOn"] = Text(day) });
            }
        });
    }

    /// <summary>Notes that a person has read a version. The first time stands.</summary>
    /// <exception cref="StorageRefusedException">There is no such version.</exception>
    public void Acknowledge(DocumentKind kind, string code, int version, Acknowledgement acknowledgement)
    {
        using var connection = _database.Open();
        connection.Atomically(tx =>
        {
            RefuseUnknown(tx, kind, code, version);
            var rows = tx.Run(
                $"INSERT INTO {Tables.Acknowledgements} (org_id, kind, code, version, agent, acknowledged_at) VALUES ($org, $1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                NameOf(kind), code, version, acknowledgement.Agent.Value, acknowledgement.At.UnixMilliseconds);
            if (rows > 0)
            {
                Write(tx, AuditKinds.DocumentAcknowledged, (kind, code, version), null, new JsonObject { ["agent"] = acknowledgement.Agent.Value, ["at"] = acknowledgement.At.ToString() });
            }
        });
    }

    /// <summary>From the day on this version and those before it are no longer in force; a later version will be.</summary>
    /// <exception cref="StorageRefusedException">There is no such version.</exception>
    public void Retire(DocumentKind kind, string code, int version, DateOnly from)
    {
        using var connection = _database.Open();
        connection.Atomically(tx =>
        {
            RefuseUnknown(tx, kind, code, version);
            var before = tx.Rows($"SELECT from_day FROM {Tables.Retirements} WHERE {Tables.OfOrg} AND kind = $1 AND code = $2 AND version = $3", row => row.GetString(0), NameOf(kind), code, version);
            if (before is [var known] && known == Text(from))
            {
                return;
            }

            tx.Run(
                $"INSERT INTO {Tables.Retirements} (org_id, kind, code, version, from_day) VALUES ($org, $1, $2, $3, $4) ON CONFLICT (org_id, kind, code, version) DO UPDATE SET from_day = excluded.from_day",
                NameOf(kind), code, version, Text(from));
            Write(tx, AuditKinds.DocumentRetired, (kind, code, version), before is [var old] ? new JsonObject { ["retiredFrom"] = old } : null, new JsonObject { ["retiredFrom"] = Text(from) });
        });
    }

    private void Write(Connection tx, AuditKind kind, (DocumentKind Kind, string Code, int Version) of, JsonNode? before, JsonNode? after) => AuditAppend.Row(
        tx, _by(), new AuditEntry(kind) { Subject = string.Create(CultureInfo.InvariantCulture, $"{NameOf(of.Kind)} {of.Code}@{of.Version}"), Before = before, After = after });

    private static string? ContentBefore(Connection tx, DocumentVersion added) => tx.Rows(
        $"SELECT content FROM {Tables.Documents} WHERE {Tables.OfOrg} AND kind = $1 AND code = $2 AND version < $3 ORDER BY version DESC LIMIT 1", row => row.GetString(0), NameOf(added.Kind), added.Code, added.Version) is [var content] ? content : null;

    private static void RefuseUnknown(Connection connection, DocumentKind kind, string code, int version)
    {
        if (!IsThere(connection, kind, code, version))
        {
            throw new StorageRefusedException("unknown_version", Named(code, version));
        }
    }

    private static bool IsThere(Connection connection, DocumentKind kind, string code, int version) =>
        connection.Number($"SELECT count(*) FROM {Tables.Documents} WHERE {Tables.OfOrg} AND kind = $1 AND code = $2 AND version = $3", NameOf(kind), code, version) > 0;

    private static string NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Scheme => "scheme",
        DocumentKind.Plan => "plan",
        _ => "grades",
    };

    private static string Named(string code, int version) => string.Create(CultureInfo.InvariantCulture, $"{code} v{version}");

    private static string? Text(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new DamagedContentException(Tables.Documents, $"{text} where a day must be");
}
