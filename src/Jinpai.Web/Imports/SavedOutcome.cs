using Jinpai.Core.Issues;
using Jinpai.Desk.Imports;
using Jinpai.Storage.Reading;

namespace Jinpai.Web.Imports;

/// <summary>What came of an import that was made some time ago, as the shop remembers it.</summary>
internal static class SavedOutcome
{
    public static ImportOutcome Of(ImportRow import) => new(import.Id, IsDryRun: false, [.. import.Files.Select(FileOf)], new IssueLog());

    private static FileOutcome FileOf(ImportFileRow file)
    {
        return new FileOutcome(file.Name, file.Format, file.Encoding, FileFate.Taken)
        {
            RowCount = file.RowCount,
            NewCount = file.NewCount,
            KnownCount = file.KnownCount,
            ChangedCount = file.ChangedCount,
            HeldCount = file.HeldCount,
            Days = file.Days,
            Issues = StoredIssues.Read(file.IssuesJson, KnownIssues.Catalog),
        };
    }
}
