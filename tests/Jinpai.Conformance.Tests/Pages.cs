using System.Runtime.CompilerServices;
using Jinpai.Testing.Scenarios;

namespace Jinpai.Conformance.Tests;

/// <summary>The pages of cases in tests/Conformance/cases.</summary>
internal static class Pages
{
    public static string Folder { get; } = FolderOf();

    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<ScenarioDocument> All { get; } = [.. Names.Select(Read)];

    public static ScenarioDocument Read(string name) => ScenarioParser.Parse(name, File.ReadAllText(Path.Combine(Folder, name)));

    private static string FolderOf([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Conformance", "cases"));
}
