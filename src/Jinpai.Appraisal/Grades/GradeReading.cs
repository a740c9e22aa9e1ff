using System.Collections.Immutable;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Grades;

/// <summary>A grade scheme that was read, or all faults of its file: one of the two is empty.</summary>
public sealed record GradeReading(GradeScheme? Scheme, ImmutableArray<Issue> Faults);
