using System.Collections.Immutable;

namespace Jinpai.Appraisal.Grades;

/// <summary>The grade of one dimension and of its metrics.</summary>
public sealed record DimensionGrade(string Name, string? Grade, ImmutableArray<MetricGrade> Metrics);
