using Jinpai.Core;

namespace Jinpai.Storage.Reading;

/// <summary>One import as it is listed.</summary>
public sealed record ImportRow(long Id, Instant StartedAt, IReadOnlyList<ImportFileRow> Files)
{
    /// <summary>False: it was stopped before all its files were read, or is still at work. What it has taken counts; the same files can be imported again.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>All its files were taken back.</summary>
    public bool IsUndone => Files.All(file => file.IsUndone);
}
