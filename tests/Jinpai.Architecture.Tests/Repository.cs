namespace Jinpai.Architecture.Tests;

/// <summary>The tree that the tests look at.</summary>
internal static class Repository
{
    private static readonly string[] SkippedFolders = [".git", ".vs", ".idea", ".jinpai", "artifacts", "bin", "obj"];
    private static readonly Lazy<string> FoundRoot = new(FindRoot);
    private static readonly Lazy<IReadOnlyList<SourceFile>> FoundSources = new(() =>
        [.. Files(".cs").Select(path => new SourceFile(path, File.ReadAllText(System.IO.Path.Combine(Root, path))))]);

    public static string Root => FoundRoot.Value;

    /// <summary>All C# files, hand-written: build output is left out.</summary>
    public static IReadOnlyList<SourceFile> Sources => FoundSources.Value;

    public static IEnumerable<SourceFile> SourcesUnder(params string[] folders) =>
        Sources.Where(s => folders.Any(f => s.Path.StartsWith(f + "/", StringComparison.Ordinal)));

    /// <summary>Paths relative to the root, with slashes, ending in one of the endings; all files if none is given.</summary>
    public static IEnumerable<string> Files(params string[] endings) =>
        Walk(Root)
            .Select(path => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => endings.Length == 0 || endings.Any(e => path.EndsWith(e, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        foreach (var child in Directory.EnumerateDirectories(folder).Where(d => !SkippedFolders.Contains(System.IO.Path.GetFileName(d), StringComparer.Ordinal)))
        {
            foreach (var file in Walk(child))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Jinpai.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Jinpai.slnx above {AppContext.BaseDirectory}");
    }
}
