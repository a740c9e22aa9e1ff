using System.Text.Json.Nodes;

namespace Jinpai.Storage.Audit;

/// <summary>A change to be written down. No buyer's name or key stands in it, and no secret.</summary>
/// <param name="Kind">What was done.</param>
public sealed record AuditEntry(AuditKind Kind)
{
    /// <summary>Code of the shop; "": of the organisation.</summary>
    public string Shop { get; init; } = "";

    /// <summary>What it was done to, such as the number of an import.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What was before; null: nothing.</summary>
    public JsonNode? Before { get; init; }

    /// <summary>What is after; null: nothing.</summary>
    public JsonNode? After { get; init; }
}
