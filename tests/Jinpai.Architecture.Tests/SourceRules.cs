using System.Text.RegularExpressions;

namespace Jinpai.Architecture.Tests;

/// <summary>Rules that need only the text of a source file.</summary>
internal static partial class SourceRules
{
    public const int MostFileLines = 300;
    public const int MostMethodLines = 60;

    private static readonly string[] BannedWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities"];
    private static readonly string[] BannedLastWords = ["Base", "Impl"];

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

    [GeneratedRegex(@"\b(GetTotalMemory|GetTotalAllocatedBytes|GetGCMemoryInfo|(Peak)?WorkingSet(64)?|PrivateMemorySize64)\b")]
    private static partial Regex ProcessMemory { get; }

    [GeneratedRegex(@"\bBusinessDay\??\s+\w+\s*,\s*BusinessDay\??\s+\w+", RegexOptions.CultureInvariant)]
    private static partial Regex PairOfDays { get; }

    [GeneratedRegex(@"""yyyy-MM""", RegexOptions.CultureInvariant)]
    private static partial Regex MonthFormat { get; }

    [GeneratedRegex(@"\bAgentId\b[^;\n]*\bnew\s*\(""\*""\)|\bAgentId\(""\*""\)|\.Value\s*[!=]=\s*""\*""", RegexOptions.CultureInvariant)]
    private static partial Regex ShopAsAgent { get; }

    [GeneratedRegex(@"\bToString\(""(?:#,0|0\.)[^""]*""|\{[^{}""]*:(?:#,0|0\.)[0#.]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex NumberFormat { get; }

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

    /// <summary>A name means one thing in the whole product. Parts of a type have one name; so have pages and what stands behind them.</summary>
    public static IEnumerable<Offence> SharedNames(IReadOnlyCollection<SourceFile> files) =>
        from type in files.SelectMany(f => f.Declarations.Where(d => d is { IsType: true, IsTopLevel: true, IsPublic: true }).Select(d => (File: f, Type: d, Folder: FolderOf(f.Path)))).GroupBy(t => t.Type.Name, StringComparer.Ordinal)
        let places = type.DistinctBy(t => t.Folder).ToList()
        where places.Count > 1
        from other in places.Skip(1)
        select other.File.OffenceAt(other.Type.Start, $"public type {type.Key} is also in {places[0].File.Path}");

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];

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
        let words = NameWord.Matches(declaration.Name).Select(m => m.Value).ToList()
        let word = words.Find(w => BannedWords.Contains(w, StringComparer.Ordinal)) ?? BannedLastWords.FirstOrDefault(w => words.Count > 0 && words[^1] == w)
        where word is not null
        select file.OffenceAt(declaration.Start, $"{declaration.Name} says {word}: name what it is in the words of the glossary");

    public static IEnumerable<Offence> FloatingNumbers(SourceFile file) =>
        FloatingWord.Matches(file.Code).Select(m => file.OffenceAt(m.Index, $"'{m.Value}' is a binary floating number: use Money, Ratio or decimal"));

    /// <summary>Two days beside one another are a span.</summary>
    public static IEnumerable<Offence> PairsOfDays(SourceFile file, IReadOnlyDictionary<string, string> exceptions) => exceptions.ContainsKey(file.Path)
        ? []
        : PairOfDays.Matches(file.Code).Where(m => !IsOperator(file, m.Index)).Select(m => file.OffenceAt(m.Index, $"'{m.Value}': a span of days is one DaySpan"));

    public static IEnumerable<Offence> MonthsOfTheirOwn(SourceFile file) =>
        MonthFormat.Matches(file.Text).Select(m => file.OffenceAt(m.Index, "a month is read and written by Month alone"));

    public static IEnumerable<Offence> NumbersOfTheirOwn(SourceFile file, IReadOnlyDictionary<string, string> exceptions) => exceptions.ContainsKey(file.Path)
        ? []
        : NumberFormat.Matches(file.Text).Select(m => file.OffenceAt(m.Index, $"'{m.Value}': numbers are written by NumberText"));

    public static IEnumerable<Offence> ShopsAsAgents(SourceFile file) =>
        ShopAsAgent.Matches(file.Text).Select(m => file.OffenceAt(m.Index, "the shop is a MetricSubject, no agent"));

    private static bool IsOperator(SourceFile file, int position) => file.Text[(file.Text.LastIndexOf('\n', position) + 1)..position].Contains(" operator ", StringComparison.Ordinal);

    public static IEnumerable<Offence> TestsThatAreNoSentences(SourceFile file) =>
        TestMethod.Matches(file.Code).Where(m => !Sentence.IsMatch(m.Groups["name"].Value))
            .Select(m => file.OffenceAt(m.Groups["name"].Index, $"test {m.Groups["name"].Value} is no sentence such as Order_paid_after_transfer_goes_to_the_second_agent"));

    public static IEnumerable<Offence> SkippedOrSleepingTests(SourceFile file) =>
        SkipOrSleep.Matches(file.Code).Select(m => file.OffenceAt(m.Index, $"'{m.Value}': tests are neither skipped nor timed"));

    /// <summary>The memory of the process is measured by a fixture whose collection runs alone, by nobody else.</summary>
    public static IEnumerable<Offence> MemoryBesideOthers(SourceFile file) => file.Code.Contains("DisableParallelization = true", StringComparison.Ordinal)
        ? []
        : ProcessMemory.Matches(file.Code).Select(m => file.OffenceAt(m.Index, $"'{m.Value}': other tests' memory counts too; ask a fixture of a collection that runs alone"));
}
