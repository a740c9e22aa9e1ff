namespace Jinpai.Appraisal.Schemes;

/// <summary>Which versions of schemes, plans or grades are in force.</summary>
public static class VersionChoice
{
    /// <summary>Of each code the version in force at the start of a period: the latest effective date not after it, of several the highest version; without a date a version is in force from the beginning.</summary>
    public static IReadOnlyList<T> InForce<T>(IEnumerable<T> versions, Func<T, (string Code, int Version, DateOnly? EffectiveFrom)> head, DateOnly periodStart) =>
        [.. versions.Select(item => (Item: item, Head: head(item)))
            .Where(version => (version.Head.EffectiveFrom ?? DateOnly.MinValue) <= periodStart)
            .GroupBy(version => version.Head.Code, StringComparer.Ordinal)
            .Select(code => code.OrderBy(version => version.Head.EffectiveFrom ?? DateOnly.MinValue).ThenBy(version => version.Head.Version).Last())
            .OrderBy(version => version.Head.Code, StringComparer.Ordinal)
            .Select(version => version.Item)];
}
