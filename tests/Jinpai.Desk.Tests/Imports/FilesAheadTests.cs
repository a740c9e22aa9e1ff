using Jinpai.Desk.Imports;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Tests.Jobs;
using Jinpai.Desk.Texts;
using Jinpai.Shops;

namespace Jinpai.Desk.Tests.Imports;

/// <summary>The next file is read while the last is still written: nobody can tell from what is stored.</summary>
public abstract class FilesAheadTests(bool isOnServer)
{
    [Fact]
    public async Task An_import_that_is_stopped_keeps_the_files_it_has_taken_and_nothing_of_the_one_read_ahead()
    {
        await using var whole = new JobScene(isOnServer, "a");
        var files = Written();
        try
        {
            Assert.Equal(files.Count, Run(whole, files, stopAt: null)!.Files.Count(file => file.Fate == FileFate.Taken));

            // Files are taken in an order of their own.
            files = [.. Taken(whole).Select(name => files.Single(path => Path.GetFileName(path) == name))];
            _ = whole.Open("a").BringUpToDate();
            var undisturbed = whole.StateOf("a");
            await using var scene = new JobScene(isOnServer, "a");
            for (var number = 1; number <= files.Count; number++)
            {
                Assert.Null(Run(scene, files, stopAt: number));
                Assert.Equal(number - 1, Taken(scene).Count);
                Assert.NotNull(Run(scene, files.Take(number).ToList(), stopAt: null));
                Assert.Equal(files.Take(number).Select(Path.GetFileName), Taken(scene));
            }

            _ = scene.Open("a").BringUpToDate();
            Assert.Equal(undisturbed.Figures, scene.StateOf("a").Figures);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(files[0])!, recursive: true);
        }
    }

    [Fact]
    public async Task A_file_that_stands_twice_is_known_the_second_time()
    {
        await using var scene = new JobScene(isOnServer, "a");
        var files = Written();
        try
        {
            var twin = Path.Combine(Path.GetDirectoryName(files[0])!, "twin-" + Path.GetFileName(files[^1]));
            File.Copy(files[^1], twin);
            var outcome = Run(scene, [.. files, twin], stopAt: null)!;
            Assert.Equal(files.Count, outcome.Files.Count(file => file.Fate == FileFate.Taken));
            Assert.Equal(outcome.Import, Assert.Single(outcome.Files, file => file.Fate == FileFate.Known).KnownImport);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(files[0])!, recursive: true);
        }
    }

    private static List<string> Written()
    {
        var folder = Directory.CreateTempSubdirectory("jinpai-ahead-").FullName;
        var paths = new List<string>();
        foreach (var (name, content) in JobScene.Files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            paths.Add(Path.Combine(folder, name));
            File.WriteAllText(paths[^1], content);
        }

        return paths;
    }

    // Null: it was stopped when the file of that number had its turn.
    private static ImportOutcome? Run(JobScene scene, IReadOnlyList<string> files, int? stopAt)
    {
        using var stopping = new CancellationTokenSource();
        var desk = new DeskSession { Viewer = Viewer.LocalOwner, Words = Words.Load("en"), Installation = scene.Installation, Cancellation = stopping.Token };
        var import = new ImportFiles(desk, ShopSession.Open(desk, "a"), isDryRun: false)
        {
            OnStep = step =>
            {
                if (step.Number == stopAt)
                {
                    stopping.Cancel();
                }
            },
        };
        try
        {
            return import.Run(files, null, null);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
    }

    private static List<string?> Taken(JobScene scene)
    {
        using var reader = scene.Open("a").Read(Right.ReadRows);
        return [.. reader.Imports().SelectMany(import => import.Files).Where(file => !file.IsUndone).OrderBy(file => file.Id).Select(file => Path.GetFileName(file.Name))];
    }
}

public sealed class SqliteFilesAheadTests() : FilesAheadTests(isOnServer: false);

public sealed class PostgresFilesAheadTests() : FilesAheadTests(isOnServer: true);
