using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>
/// Who owns the tables and who works with them. Where the role that signs in may make roles, one owns them and another works with them, and nobody signs in as either;
/// where it may not, it owns them itself and is bound by their policies all the same (see <see cref="TenantFence"/>).
/// </summary>
internal sealed class PostgresRoles(PostgresPlace place, NpgsqlConnection connection)
{
    /// <summary>To whom the rights to work are given.</summary>
    public string Grantee => IsMemberOf(place.Worker) && IsOwner(place.Owner) ? place.Worker : "CURRENT_USER";

    /// <summary>We made the schema, for a role of ours.</summary>
    public bool OwnsSchema => IsOwner(place.Owner) && IsMemberOf(place.Owner);

    /// <summary>Makes the schema, and the roles where that is allowed. In a transaction.</summary>
    public void Make()
    {
        var isOfOthers = connection.Ask($"SELECT to_regnamespace('{place.Schema}') IS NOT NULL");
        if (!isOfOthers && MayMakeRoles())
        {
            MakeRole(place.Owner);
            MakeRole(place.Worker);
        }

        if (isOfOthers || !IsMemberOf(place.Owner))
        {
            connection.Execute($"CREATE SCHEMA IF NOT EXISTS {place.Schema}");
            return;
        }

        connection.Execute($"CREATE SCHEMA {place.Schema} AUTHORIZATION {place.Owner}; GRANT USAGE ON SCHEMA {place.Schema} TO {place.Worker}");
        BecomeOwner();
    }

    /// <summary>For the rest of the transaction, where the owner is not the role that signed in.</summary>
    public void BecomeOwner()
    {
        if (OwnsSchema)
        {
            connection.Execute($"SET LOCAL ROLE {place.Owner}");
        }
    }

    /// <summary>Statements are to run as <see cref="PostgresPlace.Worker"/>: it was given the rights to, and the role that signed in may be it.</summary>
    public bool IsWorker() => IsMemberOf(place.Worker) && connection.Ask($"SELECT has_table_privilege('{place.Worker}', '{place.Schema}.shops', 'SELECT')");

    private void MakeRole(string role)
    {
        if (!connection.Ask($"SELECT count(*) > 0 FROM pg_roles WHERE rolname = '{role}'"))
        {
            connection.Execute($"CREATE ROLE {role} NOLOGIN");
        }

        if (!IsMemberOf(role))
        {
            connection.Execute($"GRANT {role} TO CURRENT_USER");
        }
    }

    private bool MayMakeRoles() => connection.Ask("SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user");

    private bool IsOwner(string role) => connection.Ask($"SELECT count(*) > 0 FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner WHERE n.nspname = '{place.Schema}' AND r.rolname = '{role}'");

    private bool IsMemberOf(string role) => connection.Ask($"SELECT count(*) > 0 FROM pg_roles WHERE rolname = '{role}' AND pg_has_role(session_user, oid, 'MEMBER')");
}
