using Jinpai.Core;

namespace Jinpai.Storage.Audit;

/// <summary>Which rows of the audit log; null: whatever it is.</summary>
public sealed record AuditFilter
{
    public static AuditFilter All { get; } = new();

    /// <summary>The id of whoever made the change.</summary>
    public string? UserId { get; init; }

    /// <summary>The code of a kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The code of a shop; "": what is of the organisation.</summary>
    public string? Shop { get; init; }

    /// <summary>Of this moment and later.</summary>
    public Instant? From { get; init; }

    /// <summary>Before this moment.</summary>
    public Instant? ToExcl { get; init; }

    /// <summary>The row of this number alone.</summary>
    public long? Number { get; init; }

    /// <summary>Rows up to this number: while it is read, the log grows.</summary>
    public long? UpTo { get; init; }

    /// <summary>What whoever asks may see: only their own, by their id.</summary>
    public string? Only { get; init; }

    /// <summary>What whoever asks may see: only of these shops.</summary>
    public IReadOnlyList<string>? Shops { get; init; }
}
