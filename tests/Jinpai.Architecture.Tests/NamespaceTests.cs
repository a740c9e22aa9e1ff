using Jinpai.Architecture.Tests.Namespaces;

namespace Jinpai.Architecture.Tests;

/// <summary>Inside a project the namespaces have an order: none uses another that uses it, directly or round about.</summary>
public sealed class NamespaceTests
{
    /// <summary>Full name → reason: types in a project's root that stand above its folders, so that callers have one door. What they use makes no cycle with what is in the root beside them.</summary>
    private static readonly Dictionary<string, string> Facades = new(StringComparer.Ordinal);

    /// <summary>Projects whose folders still have to be put in order. It shrinks and is to be empty.</summary>
    private static readonly HashSet<string> Unordered = new(StringComparer.Ordinal) { "Jinpai.Cli", "Jinpai.Desk" };

    [Fact]
    public void No_namespaces_of_a_project_use_each_other() =>
        Offence.AssertNone("Namespaces of a project have an order.", Projects.Names.Where(project => !Unordered.Contains(project)).SelectMany(project => new NamespaceMap(FilesOf(project), Facades.Keys).Cycles()));

    [Fact]
    public void Named_facades_are_still_there()
    {
        var types = Projects.Names.SelectMany(FilesOf).SelectMany(file => file.Types.Select(type => $"{file.Namespace}.{type}")).ToHashSet(StringComparer.Ordinal);
        Offence.AssertNone("An exception names a type that exists.", Facades.Keys.Where(name => !types.Contains(name)).Select(name => new Offence(name, "no such type")));
        Offence.AssertNone("A façade stands in the root of its project.", Facades.Keys.Where(name => !Projects.Names.Contains(name[..name.LastIndexOf('.')])).Select(name => new Offence(name, "not in a root")));
    }

    [Fact]
    public void A_cycle_round_about_is_found_with_its_files()
    {
        var offence = Assert.Single(Map(
            ("src/P/A/One.cs", "using P.B;\nnamespace P.A;\npublic sealed class One { Two? two; }"),
            ("src/P/B/Two.cs", "using P.C;\nnamespace P.B;\npublic sealed class Two { Three? three; }"),
            ("src/P/C/Three.cs", "using P.A;\nnamespace P.C;\n// One\npublic sealed class Three { One? one; }"),
            ("src/P/D/Four.cs", "using P.A;\nnamespace P.D;\npublic sealed class Four { One? one; }")).Cycles());
        Assert.Equal("P.A", offence.Place);
        Assert.Equal(
            """
            cycle of P.A, P.B, P.C
                P.A → P.B: src/P/A/One.cs [Two]
                P.B → P.C: src/P/B/Two.cs [Three]
                P.C → P.A: src/P/C/Three.cs [One]
            """.ReplaceLineEndings("\n"),
            offence.Text);
    }

    [Fact]
    public void A_folder_that_uses_its_parent_and_is_used_by_it_is_a_cycle_unless_the_user_is_a_facade()
    {
        (string, string)[] files =
        [
            ("src/P/Door.cs", "using P.A;\nnamespace P;\npublic sealed class Door { One? one; }"),
            ("src/P/Word.cs", "namespace P;\npublic sealed record Word(int Length);"),
            ("src/P/A/One.cs", "namespace P.A;\npublic sealed class One { Word? word; string text = \"Door\"; }"),
        ];
        Assert.Single(Map(files).Cycles());
        Assert.Empty(new NamespaceMap([.. files.Select(file => new NamespaceFile(file.Item1, file.Item2))], ["P.Door"]).Cycles());
    }

    [Fact]
    public void Markup_counts_with_the_usings_that_all_pages_share()
    {
        var offence = Assert.Single(Map(
            ("src/P/_Imports.razor", "@using P.Parts\n"),
            ("src/P/Pages/Home.razor", "<Button />\n@* Other *@"),
            ("src/P/Parts/Button.razor", "@using P.Pages\n<a href=\"@Home.Path\"></a>")).Cycles());
        Assert.Contains("P.Pages → P.Parts: src/P/Pages/Home.razor [Button]", offence.Text, StringComparison.Ordinal);
        Assert.Contains("P.Parts → P.Pages: src/P/Parts/Button.razor [Home]", offence.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using P.B;\nnamespace P.A;\npublic sealed class One { int Two; void M() { Two = 1; x.Two(); } }")]
    [InlineData("namespace P.A;\npublic sealed class One { Two? two; }\npublic sealed class Two;")]
    public void A_member_of_the_same_name_or_a_type_of_the_own_namespace_is_no_use_of_the_type(string one)
    {
        var found = Map(("src/P/A/One.cs", one), ("src/P/B/Two.cs", "using P.A;\nnamespace P.B;\npublic sealed class Two { One? one; }")).Cycles().Select(offence => offence.Text);
        Assert.DoesNotContain(found, text => text.Contains("[Two]", StringComparison.Ordinal));
    }

    private static NamespaceMap Map(params (string Path, string Text)[] files) => new([.. files.Select(file => new NamespaceFile(file.Path, file.Text))], []);

    private static IReadOnlyList<NamespaceFile> FilesOf(string project) =>
        [.. Repository.Files(".cs", ".razor").Where(path => path.StartsWith($"src/{project}/", StringComparison.Ordinal)).Select(path => new NamespaceFile(path, File.ReadAllText(Path.Combine(Repository.Root, path))))];
}
