using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Sources;

/// <summary>The files that paths stand for, and what was refused on the way. Archives stay open until it is disposed; a file read later opens its archive again.</summary>
public sealed record SourceExpansion : IDisposable
{
    private readonly ArchiveShelf _shelf;

    internal SourceExpansion(IReadOnlyList<SourceFile> files, IReadOnlyList<Issue> issues, ArchiveShelf shelf)
    {
        Files = files;
        Issues = issues;
        _shelf = shelf;
    }

    public IReadOnlyList<SourceFile> Files { get; }
    public IReadOnlyList<Issue> Issues { get; }

    public void Dispose() => _shelf.Dispose();
}
