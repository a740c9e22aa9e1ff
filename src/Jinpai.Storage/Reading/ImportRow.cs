using Jinpai.Core;

namespace Jinpai.Storage.Reading;

/// <summary>One import as it is listed.</summary>
public sealed record ImportRow(long Id, Instant StartedAt, IReadOnlyList<ImportFileRow> Files)
{
    /// <summary>All its files were taken back.</summary>
    public bool IsUndone => Files.All(file => file.IsUndone);
}
