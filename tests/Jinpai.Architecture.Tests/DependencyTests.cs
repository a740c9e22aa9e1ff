using System.Xml.Linq;

namespace Jinpai.Architecture.Tests;

public sealed class DependencyTests
{
    [Fact]
    public void Every_project_has_its_place_in_the_order() =>
        Offence.AssertNone("A new project says whom it may see, in Projects.MaySee.", Projects.Names.Where(n => !Projects.MaySee.ContainsKey(n)).Select(n => new Offence($"src/{n}", "not named")));

    [Fact]
    public void Assemblies_depend_in_one_direction() =>
        Offence.AssertNone(
            "Dependencies point one way.",
            Projects.Assemblies(Projects.Names).SelectMany(a => ForbiddenReferences(Projects.NameOf(a), a.GetReferencedAssemblies().Select(r => r.Name!))));

    [Fact]
    public void Project_files_depend_in_one_direction() =>
        Offence.AssertNone("Dependencies point one way, used or not.", Projects.Names.SelectMany(n => ForbiddenReferences(n, ReferencesOf(File.ReadAllText(Path.Combine(Repository.Root, "src", n, n + ".csproj"))))));

    [Fact]
    public void Pure_projects_use_no_packages() =>
        Offence.AssertNone("The pure projects need the framework alone.", Projects.Assemblies(Projects.Pure).SelectMany(a => Packages(a.GetName().Name!, a.GetReferencedAssemblies().Select(r => r.Name!))));

    [Fact]
    public void A_reference_against_the_direction_is_found()
    {
        Assert.Equal("Jinpai.Core", Assert.Single(ForbiddenReferences("Jinpai.Core", ["System.Runtime", "Jinpai.Replay"])).Place);
        Assert.Single(ForbiddenReferences("Jinpai.Replay", ["Jinpai.Core", "Jinpai.Storage"]));
        Assert.Single(ForbiddenReferences("Jinpai.Cli", ["Jinpai.Testing", "Jinpai.Pay"]));
        Assert.Equal(["Jinpai.Core"], ReferencesOf("""<Project><ItemGroup><ProjectReference Include="../Jinpai.Core/Jinpai.Core.csproj" /></ItemGroup></Project>"""));
    }

    [Fact]
    public void A_package_in_a_pure_project_is_found() =>
        Assert.Single(Packages("Jinpai.Core", ["System.Runtime", "Jinpai.Core", "Dapper"]));

    private static IEnumerable<Offence> ForbiddenReferences(string project, IEnumerable<string> references) =>
        references.Where(r => r.StartsWith("Jinpai.", StringComparison.Ordinal) && !Projects.MaySee[project].Contains(r, StringComparer.Ordinal))
            .Select(r => new Offence(project, $"sees {r}; it may see only {string.Join(", ", Projects.MaySee[project])}"));

    private static IEnumerable<Offence> Packages(string project, IEnumerable<string> references) =>
        references.Where(r => !r.StartsWith("Jinpai.", StringComparison.Ordinal) && !r.StartsWith("System.", StringComparison.Ordinal))
            .Select(r => new Offence(project, $"uses {r}"));

    private static IEnumerable<string> ReferencesOf(string projectFile) =>
        XDocument.Parse(projectFile).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));
}
