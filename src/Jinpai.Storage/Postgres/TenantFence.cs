using Jinpai.Storage.Schema;
using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>
/// The second fence between organisations, behind the condition that every statement has: a policy of each table lets through and lets in only rows of the organisation that the transaction named (<c>SET LOCAL jinpai.org</c>),
/// and none where it named none. It binds the owner too. What never changes, nobody has the right to change.
/// </summary>
internal sealed class TenantFence(PostgresPlace place, NpgsqlConnection connection)
{
    /// <summary>Until <see cref="Set"/>, in the same transaction, a migration may change the rows of all organisations.</summary>
    public void Lift() => OfTables("""
        IF t.is_fenced THEN
            EXECUTE format('ALTER TABLE %I.%I NO FORCE ROW LEVEL SECURITY', t.schema, t.name);
        END IF;
        """);

    /// <param name="grantee">Who works with the tables.</param>
    public void Set(string grantee)
    {
        OfTables("""
            EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t.schema, t.name);
            IF NOT t.is_fenced THEN
                EXECUTE format('CREATE POLICY organisation ON %I.%I USING (org_id = nullif(current_setting(''jinpai.org'', true), '''')::bigint) '
                    'WITH CHECK (org_id = nullif(current_setting(''jinpai.org'', true), '''')::bigint)', t.schema, t.name);
            END IF;
            """);
        connection.Execute($"""
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {place.Schema} TO {grantee};
            REVOKE INSERT, UPDATE, DELETE ON {place.Schema}.migrations FROM {grantee};
            """ + (grantee == "CURRENT_USER" ? $"GRANT INSERT ON {place.Schema}.migrations TO {grantee};" : ""));

        // A right to columns is none that Citus hands on: there the content of a version is kept by the code alone.
        var announced = new CitusCluster(place, connection).IsDistributed ? "" : " (announced_on)";
        connection.Execute($"""
            DO $do$ BEGIN
                IF to_regclass('{place.Schema}.{Tables.Documents}') IS NOT NULL THEN
                    REVOKE UPDATE, DELETE ON {place.Schema}.{Tables.Documents} FROM {grantee};
                    GRANT UPDATE{announced} ON {place.Schema}.{Tables.Documents} TO {grantee};
                END IF;
                IF to_regclass('{place.Schema}.{Tables.AuditLog}') IS NOT NULL THEN
                    REVOKE UPDATE, DELETE ON {place.Schema}.{Tables.AuditLog} FROM {grantee};
                END IF;
            END $do$
            """);
    }

    /// <param name="work">Statements for each of our tables <c>t</c> with rows of organisations.</param>
    private void OfTables(string work) => connection.Execute($"""
        DO $do$ DECLARE t record; BEGIN
            FOR t IN
                SELECT c.relname AS name, '{place.Schema}' AS schema, EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid) AS is_fenced
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id'
                WHERE c.relnamespace = to_regnamespace('{place.Schema}') AND c.relkind IN ('r', 'p')
            LOOP
                {work}
            END LOOP;
        END $do$
        """);
}
