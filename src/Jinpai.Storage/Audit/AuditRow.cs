namespace Jinpai.Storage.Audit;

/// <summary>A row of the audit log.</summary>
/// <param name="Number">1, 2, 3 … without gaps.</param>
/// <param name="By">Who, from where, when.</param>
/// <param name="Kind">The code of its <see cref="AuditKind"/>.</param>
public sealed record AuditRow(long Number, Signature By, string Kind)
{
    /// <summary>Code of the shop; "": of the organisation.</summary>
    public string Shop { get; init; } = "";
    public string Subject { get; init; } = "";
    public AuditStep Step { get; init; }

    /// <summary>The row that this one ends; null: it ends none.</summary>
    public long? Begun { get; init; }

    /// <summary>Canonical JSON (see <see cref="AuditText"/>); null: nothing.</summary>
    public string? Before { get; init; }
    public string? After { get; init; }

    /// <summary>The hash of the row before; of the first row 64 zeros.</summary>
    public string Previous { get; init; } = "";

    /// <summary>See <see cref="AuditHash"/>.</summary>
    public string Hash { get; init; } = "";
}
