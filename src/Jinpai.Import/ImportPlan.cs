using Jinpai.Import.Issues;

namespace Jinpai.Import;

/// <summary>The files of an import in the order in which to read them, and what was refused before any could be looked at.</summary>
/// <param name="Files">Agents first, messages last; within a format in the order given. A reader need not rely on it: every record stands for itself.</param>
/// <param name="Issues">Paths not found, archives refused and the like.</param>
public sealed record ImportPlan(IReadOnlyList<PlannedFile> Files, IssueLog Issues);
