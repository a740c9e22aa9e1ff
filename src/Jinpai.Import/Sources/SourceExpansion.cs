using Jinpai.Core.Issues;

namespace Jinpai.Import.Sources;

/// <summary>The files that paths stand for, and what was refused on the way.</summary>
public sealed record SourceExpansion(IReadOnlyList<SourceFile> Files, IReadOnlyList<Issue> Issues);
