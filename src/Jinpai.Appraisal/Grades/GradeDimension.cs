using System.Collections.Immutable;
using Jinpai.Core;

namespace Jinpai.Appraisal.Grades;

/// <summary>A side from which a person is graded, such as 客户黏度.</summary>
public sealed record GradeDimension(string Name, Ratio Weight, ImmutableArray<GradeMetric> Metrics);
