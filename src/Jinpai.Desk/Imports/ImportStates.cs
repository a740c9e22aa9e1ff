using Jinpai.Desk.Texts;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Imports;

/// <summary>Whether an import counts, in words: the same in the list of the command and of the page.</summary>
public static class ImportStates
{
    /// <summary>Of one of its files.</summary>
    public static string Of(ImportRow import, ImportFileRow file, Words words) =>
        file.ReplacedBy is { } other ? words.Format("imports.replaced", other) : file.IsUndone ? words["imports.undone"] : Of(import, words);

    /// <summary>Of the import as a whole.</summary>
    public static string Of(ImportRow import, Words words) => words[import.IsUndone ? "imports.undone" : import.IsComplete ? "imports.done" : "imports.incomplete"];

    /// <summary>Its files that others took the place of, a sentence each: taking the other import back brings them in again.</summary>
    public static IEnumerable<string> Replaced(ImportRow import, Words words) =>
        import.Files.Where(file => file.ReplacedBy is not null).GroupBy(file => file.ReplacedBy!.Value).OrderBy(files => files.Key).Select(files => words.Format("imports.replaced", files.Key));
}
