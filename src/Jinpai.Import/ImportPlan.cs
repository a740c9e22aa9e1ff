using Jinpai.Core.Issues;
using Jinpai.Import.Sources;

namespace Jinpai.Import;

/// <summary>The files of an import in the order in which they are to be read, and what was refused before any was read. Their archives stay open until it is disposed.</summary>
public sealed record ImportPlan : IDisposable
{
    private readonly SourceExpansion _expansion;

    internal ImportPlan(IReadOnlyList<PlannedFile> files, IssueLog issues, SourceExpansion expansion)
    {
        Files = files;
        Issues = issues;
        _expansion = expansion;
    }

    public IReadOnlyList<PlannedFile> Files { get; }
    public IssueLog Issues { get; }

    public void Dispose() => _expansion.Dispose();
}
