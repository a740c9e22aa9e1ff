using System.Text.Json;

namespace Jinpai.Storage.Backups;

/// <summary>What a backup says of itself, as JSON, in its last entry: a file without it was never finished.</summary>
/// <param name="Format">Of the file.</param>
/// <param name="Program">The version of the program that made it.</param>
/// <param name="MadeAt">When, in Unix milliseconds.</param>
/// <param name="Parts">One for each database.</param>
internal sealed record BackupManifest(int Format, string Program, long MadeAt, IReadOnlyList<BackupManifest.Part> Parts)
{
    public const int ThisFormat = 1;

    /// <summary>The end of the audit log when the backup was made; null: an older program made it, or nothing was in the log.</summary>
    public Head? Audit { get; init; }

    /// <summary>The entry's name.</summary>
    public const string Name = "manifest.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>See <see cref="Storage.Audit.AuditHead"/>; its time in Unix milliseconds.</summary>
    public sealed record Head(long Number, string Hash, long At);

    /// <summary>A database, see <see cref="ContentPart"/>.</summary>
    public sealed record Part(string Shop, IReadOnlyList<string> Migrations, IReadOnlyList<Table> Tables);

    /// <summary>A table, see <see cref="ContentTable"/> and <see cref="ContentSum"/>.</summary>
    public sealed record Table(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256);

    /// <summary>Where the rows of a table lie in the file.</summary>
    public static string EntryOf(string shop, string table) => shop.Length == 0 ? $"operated/{table}" : $"shops/{shop}/{table}";

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <exception cref="JsonException">It is no manifest.</exception>
    public static BackupManifest Read(Stream json) => JsonSerializer.Deserialize<BackupManifest>(json, Options) ?? throw new JsonException();
}
