namespace Jinpai.Architecture.Tests;

/// <summary>The rules on compiled types, applied to the projects. Exceptions are named here with their reasons.</summary>
public sealed class TypeTests
{
    /// <summary>Full name → reason: structs of the hot path that are filled in place.</summary>
    private static readonly Dictionary<string, string> MutableTypes = new(StringComparer.Ordinal)
    {
        ["Jinpai.Replay.Timelines.ChatMessage"] = "tens of millions are filled, sorted and marked in place in arrays",
    };

    /// <summary>Full name → reason: types of pure projects that may touch a floating number. None may be near money or a rate.</summary>
    private static readonly Dictionary<string, string> FloatingTypes = new(StringComparer.Ordinal);

    [Fact]
    public void Classes_are_sealed_static_or_closed_hierarchies() =>
        Offence.AssertNone("A class is not for inheriting from outside.", Projects.Assemblies(Projects.Names).SelectMany(TypeRules.Written).SelectMany(TypeRules.OpenClass));

    [Fact]
    public void Public_types_of_pure_projects_are_immutable() =>
        Offence.AssertNone("What a pure project hands out does not change.", PureTypes(MutableTypes).SelectMany(TypeRules.MutableMembers));

    [Fact]
    public void Pure_projects_hold_no_floating_numbers() =>
        Offence.AssertNone("Money, rates and times are exact.", PureTypes(FloatingTypes).SelectMany(TypeRules.FloatingMembers));

    [Fact]
    public void Pure_projects_compute_with_no_floating_numbers() =>
        Offence.AssertNone("Money, rates and times are exact: no call gives or takes a floating number.", AllPureTypes(FloatingTypes).SelectMany(TypeRules.FloatingInstructions));

    /// <summary>Name → reason: types of one name in two projects.</summary>
    private static readonly Dictionary<string, string> NamesUsedTwice = new(StringComparer.Ordinal)
    {
        ["NoticeLines"] = "the same lines at the two doors, on a terminal and on a page",
    };

    [Fact]
    public void A_name_means_one_type_in_the_whole_product()
    {
        var named = Projects.Assemblies(Projects.Names).SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsNested && type.Namespace?.StartsWith("Jinpai", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal) && type.Name != "_Imports")
            .GroupBy(type => type.Name.Split('`')[0]).Where(same => same.Select(type => type.Namespace).Distinct().Count() > 1).ToList();
        Offence.AssertNone("A name of one type is no other's.", named.Where(same => !NamesUsedTwice.ContainsKey(same.Key)).Select(same => new Offence(same.Key, string.Join(", ", same.Select(type => type.FullName)))));
        Assert.Equal(NamesUsedTwice.Keys, named.Select(same => same.Key).Where(NamesUsedTwice.ContainsKey));
    }

    [Fact]
    public void Named_exceptions_are_still_there()
    {
        var names = Projects.Assemblies(Projects.Pure).SelectMany(a => a.GetTypes()).Select(t => t.FullName).ToHashSet(StringComparer.Ordinal);
        Offence.AssertNone("An exception names a type that exists.", MutableTypes.Keys.Concat(FloatingTypes.Keys).Where(n => !names.Contains(n)).Select(n => new Offence(n, "no such type")));
    }

    private static IEnumerable<Type> PureTypes(Dictionary<string, string> exceptions) =>
        Projects.Assemblies(Projects.Pure).SelectMany(TypeRules.Written).Where(t => !exceptions.ContainsKey(t.FullName!));

    /// <summary>With the closures and state machines that the compiler makes of written code.</summary>
    private static IEnumerable<Type> AllPureTypes(Dictionary<string, string> exceptions) =>
        Projects.Assemblies(Projects.Pure).SelectMany(a => a.GetTypes()).Where(t => !exceptions.Keys.Any(e => t.FullName!.StartsWith(e, StringComparison.Ordinal)));
}
