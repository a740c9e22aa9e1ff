using System.Collections.Immutable;

namespace Jinpai.Appraisal.Grades;

/// <summary>How people are graded (spec 4.5).</summary>
/// <param name="Code">Of the scheme.</param>
/// <param name="Overall">How grades become one.</param>
/// <param name="Grades">From the best to the lowest.</param>
/// <param name="Dimensions">In the order of the file.</param>
public sealed record GradeScheme(string Code, GradeRollUp Overall, ImmutableArray<string> Grades, ImmutableArray<GradeDimension> Dimensions)
{
    public string? Name { get; init; }

    /// <summary>1 where the file says nothing.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The start of a period; null: from the beginning.</summary>
    public DateOnly? EffectiveFrom { get; init; }
}
