using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Schemes;

/// <summary>Which scheme applies to a person: agents before teams before roles before everybody; two of one level are refused (spec 4.1).</summary>
public static class SchemeChoice
{
    /// <summary>The scheme for the person, null where none means them; an issue instead where two do on one level.</summary>
    public static (Scheme? Scheme, Issue? Conflict) For(Person person, IReadOnlyList<Scheme> schemes)
    {
        var meant = schemes.Select(s => (Scheme: s, Level: s.AppliesTo.LevelFor(person))).Where(s => s.Level is not null).ToList();
        if (meant.Count == 0)
        {
            return (null, null);
        }

        var closest = meant.Min(s => s.Level!.Value);
        var chosen = meant.Where(s => s.Level == closest).Select(s => s.Scheme).OrderBy(s => s.Code, StringComparer.Ordinal).ToList();
        if (chosen.Count == 1)
        {
            return (chosen[0], null);
        }

        var found = person.Agent + ": " + string.Join(", ", chosen.Select(s => s.Code));
        return (null, new Issue(SchemeIssues.TwoSchemes, new Origin("appliesTo"), found));
    }

    /// <summary>Of each code the version in force at the start of a period: the latest effective date not after it; versions without a date are in force from the beginning.</summary>
    public static IReadOnlyList<Scheme> InForce(IEnumerable<Scheme> versions, DateOnly periodStart) =>
        VersionChoice.InForce(versions, s => (s.Code, s.Version, s.EffectiveFrom), periodStart);
}
