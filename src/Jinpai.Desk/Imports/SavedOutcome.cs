using Jinpai.Core.Issues;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Imports;

/// <summary>What came of an import that was made some time ago, as the shop remembers it.</summary>
public static class SavedOutcome
{
    public static ImportOutcome Of(ImportRow import) => new(import.Id, IsDryRun: false, [.. import.Files.Select(FileOf)], new IssueLog());

    /// <summary>Of one of its files.</summary>
    internal static FileOutcome FileOf(ImportFileRow file) => new(file.Name, file.Format, file.Encoding, FileFate.Taken)
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
