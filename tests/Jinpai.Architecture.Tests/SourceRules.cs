using System.Text.RegularExpressions;

namespace Jinpai.Architecture.Tests;

/// <summary>Rules that need only the text of a source file.</summary>
internal static partial class SourceRules
{
    public const int MostFileLines = 300;
    public const int MostMethodLines = 60;

    private static readonly string[] BannedWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Base", "Impl"];

    [GeneratedRegex(@"\b(?:double|float|Double|Single|Half)\b(?!\s*\()|(?<![\w.])\d[\d_]*\.\d[\d_]*(?:[eE][+-]?\d+)?[dDfF]?(?![\w.])|(?<![\w.])\d[\d_]*(?:[eE][+-]?\d+|[dDfF])(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex FloatingWord { get; }

    [GeneratedRegex(@"[A-Z][a-z0-9]*|[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NameWord { get; }

    [GeneratedRegex(@"\[(?:Fact|Theory)\b[^\]]*\](?:\s*\[(?:[^\[\]]|\[[^\]]*\])*\])*\s*public\s+(?:static\s+)?(?:async\s+)?[\w<>]+\s+(?<name>\w+)\s*\(", RegexOptions.CultureInvariant)]
    private static partial Regex TestMethod { get; }

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence { get; }

    [GeneratedRegex(@"\[(?:Fact|Theory)\s*\([^\]]*\bSkip\w*\s*=|\bAssert\.Skip\w*\s*\(|\bThread\.Sleep\s*\(|\bTask\.Delay\s*\(", RegexOptions.CultureInvariant)]
    private static partial Regex SkipOrSleep { get; }

    public static IEnumerable<Offence> TooLong(SourceFile file, IReadOnlyDictionary<string, string> exceptions)
    {
        if (file.LineCount > MostFileLines && !exceptions.ContainsKey(file.Path))
        {
            yield return new Offence($"{file.Path}:1", $"{file.LineCount} lines, expected at most {MostFileLines}: split it by concept, or name it with its reason in SourceTests");
        }
    }

    public static IEnumerable<Offence> TooLongMethods(SourceFile file, IReadOnlyDictionary<string, string> exceptions) =>
        from declaration in file.Declarations
        where declaration is { IsType: false, IsData: false } && !exceptions.ContainsKey($"{file.Path}#{declaration.Name}")
        let lines = file.LineAt(declaration.EndExcl - 1) - file.LineAt(declaration.Start) + 1
        where lines > MostMethodLines
        select file.OffenceAt(declaration.Start, $"{declaration.Name} has {lines} lines, expected at most {MostMethodLines}");

    public static IEnumerable<Offence> SeveralPublicTypes(SourceFile file)
    {
        var types = file.Declarations.Where(d => d is { IsType: true, IsTopLevel: true, IsPublic: true }).ToList();
        return types.Skip(1).Select(d => file.OffenceAt(d.Start, $"{d.Name} is a second public type in this file"));
    }

    public static IEnumerable<Offence> MisnamedFile(SourceFile file)
    {
        var types = file.Declarations.Where(d => d is { IsType: true, IsTopLevel: true }).ToList();
        var name = Path.GetFileName(file.Path).Split('.')[0];
        return types.Count == 0 || types.Exists(d => d.Name == name)
            ? []
            : [file.OffenceAt(types[0].Start, $"{types[0].Name} lives in a file named {name}.cs")];
    }

    /// <summary>A partial type may be documented in any one of its files.</summary>
    public static IEnumerable<Offence> Undocumented(IReadOnlyCollection<SourceFile> files)
    {
        var types = files.SelectMany(f => f.Declarations.Where(d => d is { IsType: true, IsTopLevel: true, IsPublic: true }).Select(d => (File: f, Type: d)));
        return from type in types.GroupBy(t => (t.File.Project, t.Type.Name))
               where !type.Any(t => t.File.Text[t.Type.RegionStart..t.Type.Start].Contains("///", StringComparison.Ordinal))
               let first = type.First()
               select first.File.OffenceAt(first.Type.Start, $"public type {first.Type.Name} has no XML documentation");
    }

    public static IEnumerable<Offence> BannedNames(SourceFile file) =>
        from declaration in file.Declarations
        where declaration.IsType
        let word = NameWord.Matches(declaration.Name).Select(m => m.Value).FirstOrDefault(w => BannedWords.Contains(w, StringComparer.Ordinal))
        where word is not null
        select file.OffenceAt(declaration.Start, $"{declaration.Name} says {word}: name what it is in the words of the glossary");

    public static IEnumerable<Offence> FloatingNumbers(SourceFile file) =>
        FloatingWord.Matches(file.Code).Select(m => file.OffenceAt(m.Index, $"'{m.Value}' is a binary floating number: use Money, Ratio or decimal"));

    public static IEnumerable<Offence> TestsThatAreNoSentences(SourceFile file) =>
        TestMethod.Matches(file.Code).Where(m => !Sentence.IsMatch(m.Groups["name"].Value))
            .Select(m => file.OffenceAt(m.Groups["name"].Index, $"test {m.Groups["name"].Value} is no sentence such as Order_paid_after_transfer_goes_to_the_second_agent"));

    public static IEnumerable<Offence> SkippedOrSleepingTests(SourceFile file) =>
        SkipOrSleep.Matches(file.Code).Select(m => file.OffenceAt(m.Index, $"'{m.Value}': tests are neither skipped nor timed"));
}
