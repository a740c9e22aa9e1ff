using System.Text.RegularExpressions;
using Jinpai.Import.Platforms.Neutral;

namespace Jinpai.Import.Tests;

/// <summary>docs/inputs.md says what the code does.</summary>
public sealed partial class DocumentationTests
{
    private static readonly Dictionary<string, string> Sections = Read();

    public static TheoryData<string> Kinds => [.. NeutralFormats.All.Select(f => f.Name[8..])];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_column_is_in_the_table_of_its_file_bold_if_required(string kind)
    {
        var format = NeutralFormats.All.Single(f => f.Name == "neutral." + kind);
        var documented = Row().Matches(Sections[kind]).Select(m => (Name: m.Groups["name"].Value, IsRequired: m.Groups["bold"].Success)).ToList();
        var required = format.Columns.Where(c => c.IsRequired).Select(c => c.Name).Concat(format.OneOf.Count == 1 ? format.OneOf : []).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(format.Columns.Select(c => (c.Name, required.Contains(c.Name))), documented);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_example_can_be_imported_without_a_word(string kind)
    {
        var example = Example().Match(Sections[kind]).Groups["csv"].Value;
        var reading = Reading.Of(example);

        Assert.Equal("neutral." + kind, reading.Result.Format);
        Assert.Empty(reading.Codes);
    }

    private static Dictionary<string, string> Read()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Jinpai.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var text = File.ReadAllText(Path.Combine(folder, "docs", "inputs.md")).ReplaceLineEndings("\n");
        return text.Split("\n### ").Skip(1).ToDictionary(s => s[..s.IndexOf('\n', StringComparison.Ordinal)], s => s.Split("\n## ")[0], StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\| (?<bold>\*\*)?`(?<name>[a-z_]+)`(\*\*)? \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"```csv\n(?<csv>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
