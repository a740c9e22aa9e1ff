using Jinpai.Desk.Imports;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;

namespace Jinpai.Desk.Tests.Jobs;

/// <summary>An import that ends after a file has come to count and before anybody could say so: what was said of the file is not lost with whoever read it.</summary>
public sealed class InterruptedImportTests
{
    // Of a report nothing but its figures is stored. Chats are read after it.
    private const string Report = "客服绩效_20240901-20240930.csv";

    private const string Figures = "旺旺昵称,询单人数,询单最终付款人数,询单最终付款金额,首次响应时长（秒),客户满意率\n小美,780,412,\"182,300.00\",5.80,98.31%\n小丽,742,305,\"121,870.50\",9.20,97.05%\n";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Notes_of_a_report_are_those_of_an_undisturbed_import(bool isOnServer)
    {
        await using var spared = new JobScene(isOnServer, "a");
        var expected = new ImportFiles(Desk(spared), spared.Open("a"), isDryRun: false) { Job = "spared" }.Run([Folder(spared)], null, null);
        Assert.NotEmpty(Notes(expected, "zh"));

        await using var scene = new JobScene(isOnServer, "a");
        var folder = Folder(scene);
        var told = new List<FileOutcome>();
        using var death = new CancellationTokenSource();
        var dying = new ImportFiles(Desk(scene) with { Cancellation = death.Token }, scene.Open("a"), isDryRun: false)
        {
            Job = "job",
            OnUnderstood = told.Add,
            OnStep = _ =>
            {
                if (told.Count > 0)
                {
                    death.Cancel();
                }
            },
        };
        Assert.Throws<OperationCanceledException>(() => dying.Run([folder], null, null));

        var outcome = new ImportFiles(Desk(scene), scene.Open("a"), isDryRun: false) { Job = "job", Before = told }.Run([folder], null, null);
        foreach (var language in new[] { "zh", "en" })
        {
            Assert.Equal(Notes(expected, language), Notes(outcome, language));
        }

        Assert.Equal(expected.Files.Select(Counts), outcome.Files.Select(Counts));
    }

    private static DeskSession Desk(JobScene scene) => new() { Words = Words.Load("zh"), Viewer = Viewer.LocalOwner, Installation = scene.Installation };

    private static string Folder(JobScene scene)
    {
        var folder = Directory.CreateDirectory(Path.Combine(scene.Installation.Folder, "exports")).FullName;
        foreach (var (name, content) in JobScene.Files.Prepend((Report, Figures)))
        {
            File.WriteAllText(Path.Combine(folder, name), content);
        }

        return folder;
    }

    private static List<string> Notes(ImportOutcome outcome, string language) => [.. outcome.Files.SelectMany(file => FileNotes.Of(file, Words.Load(language)).Select(note => Path.GetFileName(file.File) + ": " + note))];

    private static string Counts(FileOutcome file) => $"{Path.GetFileName(file.File)} {file.Fate} {file.RowCount} {file.NewCount} {file.KnownCount} {file.ChangedCount} {file.HeldCount} {file.Days} {file.Issues.Groups.Count}";
}
