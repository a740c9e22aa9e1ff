using System.Reflection;
using System.Xml.Linq;

namespace Jinpai.Architecture.Tests;

/// <summary>The projects under src and whom each may see: Core ← Import, Replay ← Metrics ← Appraisal ← Pay; the storage sees those; only the surfaces see everything.</summary>
internal static class Projects
{
    public static readonly string[] Pure = ["Jinpai.Core", "Jinpai.Replay", "Jinpai.Metrics", "Jinpai.Appraisal", "Jinpai.Pay"];

    public static readonly IReadOnlyDictionary<string, string[]> MaySee = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Jinpai.Core"] = [],
        ["Jinpai.Import"] = ["Jinpai.Core"],
        ["Jinpai.Replay"] = ["Jinpai.Core"],
        ["Jinpai.Metrics"] = ["Jinpai.Core", "Jinpai.Replay"],
        ["Jinpai.Appraisal"] = ["Jinpai.Core", "Jinpai.Replay", "Jinpai.Metrics"],
        ["Jinpai.Pay"] = ["Jinpai.Core", "Jinpai.Replay", "Jinpai.Metrics", "Jinpai.Appraisal"],
        ["Jinpai.Output"] = [.. Pure],
        ["Jinpai.Storage"] = [.. Pure, "Jinpai.Import"],
        ["Jinpai.Testing"] = ["Jinpai.Core", "Jinpai.Import", "Jinpai.Replay", "Jinpai.Metrics"],
        ["Jinpai.Desk"] = [.. Pure, "Jinpai.Import", "Jinpai.Output", "Jinpai.Storage"],
        ["Jinpai.Cli"] = [.. Pure, "Jinpai.Desk", "Jinpai.Generator", "Jinpai.Import", "Jinpai.Output", "Jinpai.Storage", "Jinpai.Web"],
        ["Jinpai.Web"] = [.. Pure, "Jinpai.Desk", "Jinpai.Import", "Jinpai.Output", "Jinpai.Storage"],
    };

    /// <summary>Names of the folders under src.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    public static IEnumerable<Assembly> Assemblies(IEnumerable<string> names) => names.Select(n => Assembly.Load(AssemblyNameOf(n)));

    /// <summary>The name of the project that an assembly comes from.</summary>
    public static string NameOf(Assembly assembly) => Names.First(n => AssemblyNameOf(n) == assembly.GetName().Name);

    /// <summary>The assembly has the project's name unless the project says otherwise.</summary>
    private static string AssemblyNameOf(string project) =>
        (string?)XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj")).Descendants("AssemblyName").FirstOrDefault() ?? project;
}
