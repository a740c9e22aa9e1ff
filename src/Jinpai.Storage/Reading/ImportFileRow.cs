using Jinpai.Core;

namespace Jinpai.Storage.Reading;

/// <summary>One imported file as it is listed.</summary>
public sealed record ImportFileRow(
    long Id,
    string Name,
    string Sha256,
    string Format,
    string Encoding,
    long Bytes,
    long RowCount,
    long NewCount,
    long KnownCount,
    long ChangedCount,
    long HeldCount,
    DaySpan? Days,
    IReadOnlyList<string> Kinds,
    string IssuesJson,
    bool IsUndone)
{
    /// <summary>The import that took its place; null: none did.</summary>
    public long? ReplacedBy { get; init; }
}
