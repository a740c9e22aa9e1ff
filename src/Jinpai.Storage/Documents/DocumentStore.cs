using System.Globalization;
using Jinpai.Core;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Documents;

/// <summary>Schemes, plans and grades of an installation, in versions that never change (spec 4.1, 4.6).</summary>
public sealed class DocumentStore
{
    private const string DayFormat = "yyyy-MM-dd";
    private readonly SqliteFile _file;

    internal DocumentStore(SqliteFile file)
    {
        _file = file;
    }

    /// <summary>All versions of all codes, by code and version.</summary>
    public IReadOnlyList<DocumentVersion> All(DocumentKind kind)
    {
        using var connection = _file.Open();
        var name = NameOf(kind);
        var acknowledged = connection.Rows(
            "SELECT code, version, agent, acknowledged_at FROM acknowledgements WHERE org_id = 1 AND kind = $1 ORDER BY acknowledged_at, agent",
            row => (Key: (row.GetString(0), row.GetInt32(1)), Acknowledgement: new Acknowledgement(new AgentId(row.GetString(2)), new Instant(row.GetInt64(3)))),
            name).ToLookup(row => row.Key, row => row.Acknowledgement);
        return connection.Rows(
            """
            SELECT code, version, effective_from, content, saved_at, announced_on,
                (SELECT min(from_day) FROM retirements WHERE org_id = 1 AND kind = documents.kind AND code = documents.code AND version >= documents.version)
            FROM documents WHERE org_id = 1 AND kind = $1 ORDER BY code, version
            """,
            row => new DocumentVersion(kind, row.GetString(0), row.GetInt32(1), Day(row.TextOrNull(2)), row.GetString(3), new Instant(row.GetInt64(4)))
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
        using var connection = _file.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var added in versions)
        {
            var rows = connection.Run(
                "INSERT INTO documents (kind, code, version, effective_from, content, saved_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
                NameOf(added.Kind), added.Code, added.Version, Text(added.EffectiveFrom), added.Content, added.SavedAt.UnixMilliseconds);
            if (rows == 0)
            {
                throw new StorageRefusedException("version_exists", Named(added.Code, added.Version));
            }
        }

        transaction.Commit();
    }

    /// <summary>Notes when a version was made known. The first day stands.</summary>
    /// <exception cref="StorageRefusedException">There is no such version, or it was made known on another day.</exception>
    public void Announce(DocumentKind kind, string code, int version, DateOnly day)
    {
        using var connection = _file.Open();
        var rows = connection.Run(
            "UPDATE documents SET announced_on = $4 WHERE org_id = 1 AND kind = $1 AND code = $2 AND version = $3 AND coalesce(announced_on, $4) = $4",
            NameOf(kind), code, version, Text(day));
        if (rows == 0)
        {
            throw new StorageRefusedException(IsThere(connection, kind, code, version) ? "announced_before" : "unknown_version", Named(code, version));
        }
    }

    /// <summary>Notes that a person has read a version. The first time stands.</summary>
    /// <exception cref="StorageRefusedException">There is no such version.</exception>
    public void Acknowledge(DocumentKind kind, string code, int version, Acknowledgement acknowledgement)
    {
        using var connection = _file.Open();
        RefuseUnknown(connection, kind, code, version);
        connection.Run(
            "INSERT INTO acknowledgements (kind, code, version, agent, acknowledged_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            NameOf(kind), code, version, acknowledgement.Agent.Value, acknowledgement.At.UnixMilliseconds);
    }

    /// <summary>From the day on this version and those before it are no longer in force; a later version will be.</summary>
    /// <exception cref="StorageRefusedException">There is no such version.</exception>
    public void Retire(DocumentKind kind, string code, int version, DateOnly from)
    {
        using var connection = _file.Open();
        RefuseUnknown(connection, kind, code, version);
        connection.Run(
            "INSERT INTO retirements (kind, code, version, from_day) VALUES ($1, $2, $3, $4) ON CONFLICT (org_id, kind, code, version) DO UPDATE SET from_day = excluded.from_day",
            NameOf(kind), code, version, Text(from));
    }

    private static void RefuseUnknown(SqliteConnection connection, DocumentKind kind, string code, int version)
    {
        if (!IsThere(connection, kind, code, version))
        {
            throw new StorageRefusedException("unknown_version", Named(code, version));
        }
    }

    private static bool IsThere(SqliteConnection connection, DocumentKind kind, string code, int version) =>
        connection.Number("SELECT count(*) FROM documents WHERE org_id = 1 AND kind = $1 AND code = $2 AND version = $3", NameOf(kind), code, version) > 0;

    private static string NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Scheme => "scheme",
        DocumentKind.Plan => "plan",
        _ => "grades",
    };

    private static string Named(string code, int version) => string.Create(CultureInfo.InvariantCulture, $"{code} v{version}");

    private static string? Text(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);
}
