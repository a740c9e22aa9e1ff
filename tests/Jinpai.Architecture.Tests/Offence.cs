namespace Jinpai.Architecture.Tests;

/// <summary>One place that breaks a rule. <paramref name="Place"/> is a file with a 1-based line, or an assembly.</summary>
internal sealed record Offence(string Place, string Text)
{
    public override string ToString() => $"  {Place}: {Text}";

    /// <summary>Fails with the rule and the list of all offenders, if there are any.</summary>
    public static void AssertNone(string rule, IEnumerable<Offence> offences)
    {
        var found = offences.Select(o => o.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, $"{rule}\n{found.Count} offender(s):\n{string.Join('\n', found)}");
    }
}
