using System.Text.Json;
using Jinpai.Desk.Importing;
using Jinpai.Import.Issues;
using Jinpai.Storage.Reading;

namespace Jinpai.Web.Views;

/// <summary>What came of an import that was made some time ago, as the shop remembers it.</summary>
internal static class SavedOutcome
{
    public static ImportOutcome Of(ImportRow import) => new(import.Id, IsDryRun: false, [.. import.Files.Select(FileOf)], new IssueLog());

    private static FileOutcome FileOf(ImportFileRow file)
    {
        var issues = new IssueLog();
        foreach (var group in JsonSerializer.Deserialize<List<IssueGroup>>(file.IssuesJson) ?? [])
        {
            issues.Add(group);
        }

        return new FileOutcome(file.Name, file.Format, file.Encoding, FileFate.Taken)
        {
            RowCount = file.RowCount,
            NewCount = file.NewCount,
            KnownCount = file.KnownCount,
            ChangedCount = file.ChangedCount,
            HeldCount = file.HeldCount,
            FirstDay = file.FirstDay,
            LastDay = file.LastDay,
            Issues = issues,
        };
    }
}
