using System.IO.Compression;

namespace Jinpai.Storage.Tests.Sqlite.Backups;

/// <summary>
/// Data folders of older versions, kept as they were written (<c>tests/backups</c>: NAME.zip, and NAME.txt with what that version said of it): a copy opened by this version says the same.
/// Each holds a shop with chats, orders, links and all kinds of records, one with reports and a replaced file, and one of which a killed import and a killed replay lie about.
/// </summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-backup-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Backups => [.. Directory.EnumerateFiles(Folder, "*.zip").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    /// <summary>The top of the repository.</summary>
    internal static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Jinpai.slnx")))
            {
                folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Jinpai.slnx above the tests.");
            }

            return folder;
        }
    }

    private static string Folder => Path.Combine(Root, "tests", "backups");

    [Theory]
    [MemberData(nameof(Backups))]
    public void A_data_folder_of_an_older_version_says_the_same_when_this_version_has_opened_it(string name)
    {
        ZipFile.ExtractToDirectory(Path.Combine(Folder, name + ".zip"), _folder);
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + ".txt")), BackupDigest.Of(_folder));
    }

    /// <summary>NAME-DAY.jpb is a backup of the same data, made by a version of that day.</summary>
    [Theory]
    [InlineData("2026-11", "2026-11-30.jpb")]
    public void A_backup_of_an_older_version_says_the_same_when_it_is_restored(string name, string file)
    {
        var place = Path.Combine(_folder, "data");
        _ = StorageEngines.Restore(Path.Combine(Folder, file), StoragePlace.InFolder(place));
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + ".txt")), BackupDigest.Of(place));
    }

    /// <summary>NAME.figures.txt holds what a decision has changed since, a line each; its comments name the decision.</summary>
    [Theory]
    [MemberData(nameof(Backups))]
    public void A_replay_by_this_version_gives_the_figures_that_were_stored_but_for_those_that_a_decision_changed(string name)
    {
        ZipFile.ExtractToDirectory(Path.Combine(Folder, name + ".zip"), _folder);
        var known = File.ReadAllLines(Path.Combine(Folder, name + ".figures.txt")).Where(line => line.Length > 0 && line[0] != '#');
        Assert.Equal(string.Concat(known.Select(line => line + "\n")), BackupFigures.Differences(_folder));
    }
}
