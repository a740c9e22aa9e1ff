using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Jinpai.Storage.Refusals;
using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>Which server, database and schema. The connection string holds a password: it is handed to the driver and to nobody else.</summary>
internal sealed partial class PostgresPlace
{
    private const string UsualSchema = "jinpai";
    private readonly NpgsqlConnectionStringBuilder _settings;

    private PostgresPlace(NpgsqlConnectionStringBuilder settings, string schema)
    {
        _settings = settings;
        Schema = schema;
        Location = string.Create(CultureInfo.InvariantCulture, $"postgresql://{settings.Host}:{settings.Port}/{settings.Database}, schema {schema}");
    }

    /// <summary>Where our tables are.</summary>
    public string Schema { get; }

    /// <summary>Owns the tables; nobody signs in as it.</summary>
    public string Owner => Schema + "_owner";

    /// <summary>Has the rights to work with the tables, and owns nothing; nobody signs in as it.</summary>
    public string Worker => Schema + "_app";

    /// <summary>For people: host, port, database and schema, nothing secret.</summary>
    public string Location { get; }

    /// <param name="text">A connection string (<c>Host=…;Database=…</c>) or an address (<c>postgresql://user:password@host:port/database</c>).</param>
    /// <exception cref="StorageRefusedException"><c>bad_connection</c>; it says what is wrong without repeating what was given.</exception>
    public static PostgresPlace Of(string text)
    {
        var settings = Parse(text);
        if (string.IsNullOrWhiteSpace(settings.Host))
        {
            throw Bad("Host");
        }

        if (string.IsNullOrWhiteSpace(settings.Database))
        {
            throw Bad("Database");
        }

        var schema = string.IsNullOrWhiteSpace(settings.SearchPath) ? UsualSchema : settings.SearchPath.Split(',')[0].Trim();
        if (!SchemaName.IsMatch(schema))
        {
            throw Bad("Search Path");
        }

        settings.SearchPath = schema;
        settings.ApplicationName ??= "jinpai";
        settings.IncludeErrorDetail = false;
        settings.PersistSecurityInfo = false;
        settings.Enlist = false;
        settings.TcpKeepAlive = true;
        settings.MaxAutoPrepare = 200;
        settings.AutoPrepareMinUsages = 2;

        // Whatever a connection sets it sets for a transaction.
        settings.NoResetOnClose = true;
        if (!settings.ContainsKey("Command Timeout"))
        {
            settings.CommandTimeout = 0;
        }

        return new PostgresPlace(settings, schema);
    }

    /// <summary>As many as the pool may have open.</summary>
    public int MostConnections => _settings.MaxPoolSize;

    /// <summary>A connection of the pool, not open yet.</summary>
    public NpgsqlConnection NewConnection() => new(_settings.ConnectionString);

    /// <summary>Connections for who knows nothing of transactions' beginnings: as the role that works, from the first moment on.</summary>
    public NpgsqlDataSource NewSource(string? role)
    {
        var settings = new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { MaxPoolSize = Math.Min(_settings.MaxPoolSize, 20) };
        settings.Options = role is null ? settings.Options : $"{settings.Options} -c role={role}".Trim();
        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>The connection string of another installation in a schema beside this one; it holds the password.</summary>
    /// <exception cref="StorageRefusedException"><c>bad_connection</c>: the name of the schema would be too long.</exception>
    public string Beside(string name) => Of(new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { SearchPath = $"{Schema}_{name}" }.ConnectionString)._settings.ConnectionString;

    /// <summary>The number of a lock of this installation: locks of a server are known by number alone.</summary>
    public long LockNumber(string name) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"jinpai/{Schema}/{name}")));

    public override string ToString() => Location;

    private static NpgsqlConnectionStringBuilder Parse(string text)
    {
        if (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "postgres" or "postgresql")
        {
            return OfAddress(address!);
        }

        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidCastException or OverflowException or NotSupportedException)
        {
            // The driver's words may repeat a value; a name of a setting is all that is safe.
            throw Bad(wrong is ArgumentException { ParamName: { Length: > 0 } name } && !text.Contains($"={name}", StringComparison.Ordinal) ? name : "?");
        }
    }

    private static NpgsqlConnectionStringBuilder OfAddress(Uri address)
    {
        var settings = new NpgsqlConnectionStringBuilder { Host = address.Host, Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')) };
        if (address.Port > 0)
        {
            settings.Port = address.Port;
        }

        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            settings.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            settings.Password = Uri.UnescapeDataString(user[1]);
        }

        return settings;
    }

    private static StorageRefusedException Bad(string setting) => new("bad_connection", setting);

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,47}$", RegexOptions.CultureInvariant)]
    private static partial Regex SchemaName { get; }
}
