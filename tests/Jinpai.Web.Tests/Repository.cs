namespace Jinpai.Web.Tests;

/// <summary>The tree that the tests are built from.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Root = new(FindRoot);

    /// <summary>The texts of all C# and Razor files of the web project, and of the desk whose words it shares.</summary>
    public static IReadOnlyList<string> WebSources { get; } =
    [
        .. new[] { "src/Jinpai.Web", "src/Jinpai.Desk" }.SelectMany(project => Directory.EnumerateFiles(Path(project), "*.*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{System.IO.Path.DirectorySeparatorChar}obj{System.IO.Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText),
    ];

    public static string Path(string relative) => System.IO.Path.Combine(Root.Value, relative);

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
