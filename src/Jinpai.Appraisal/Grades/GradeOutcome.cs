using System.Collections.Immutable;
using Jinpai.Core;

namespace Jinpai.Appraisal.Grades;

/// <summary>The grades of one agent. A null grade: no data.</summary>
public sealed record GradeOutcome(AgentId Agent, string? Grade, ImmutableArray<DimensionGrade> Dimensions);
