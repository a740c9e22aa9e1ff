using System.Collections.Immutable;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Figures;

/// <summary>The figures of a values file and what was wrong in it; with an error among the issues nothing is to be computed.</summary>
public sealed record FigureReading(FigureTable Table, ImmutableArray<Issue> Issues)
{
    public bool HasErrors => Issues.Any(i => i.Severity == Severity.Error);
}
