using System.Runtime.CompilerServices;

namespace Jinpai.Cli.Tests;

/// <summary>Files of the repository that the tests read: samples, READMEs, sources.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));

    private static string Find([CallerFilePath] string thisFile = "")
    {
        var folder = new DirectoryInfo(System.IO.Path.GetDirectoryName(thisFile)!);
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Jinpai.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository is not above the tests' sources.");
        }

        return folder.FullName;
    }
}
