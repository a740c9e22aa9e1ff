using System.Text.RegularExpressions;

namespace Jinpai.Architecture.Tests;

/// <summary>The walks of docs/architecture.md name members that are there, and are no longer than they may be.</summary>
public sealed partial class WalkTests
{
    /// <summary>The beginning of each walk and the most calls it may have: two thirds of what they were.</summary>
    private static readonly (string Begin, int Most)[] Walks = [("**A line of a chat", 21), ("**A buyer", 36), ("**A click", 17)];

    [GeneratedRegex(@"^\d+\. `(?<type>\w+)\.(?<member>\w+)`", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Hop { get; }

    [Fact]
    public void Walks_name_members_that_are_there()
    {
        var hops = Hops(Document).ToList();
        Assert.Equal(Regex.Count(Document[Document.IndexOf("## Three walks", StringComparison.Ordinal)..], @"^\d+\. ", RegexOptions.CultureInvariant | RegexOptions.Multiline), hops.Count);
        Offence.AssertNone("A walk names calls.", hops.Where(hop => !IsThere(hop.Type, hop.Member)).Select(hop => new Offence("docs/architecture.md", $"{hop.Type}.{hop.Member} is not there")));
    }

    [Fact]
    public void Walks_are_short()
    {
        foreach (var (begin, most) in Walks)
        {
            var start = Document.IndexOf(begin, StringComparison.Ordinal);
            Assert.True(start >= 0, begin);
            var end = Document.IndexOf("\n**", start, StringComparison.Ordinal);
            Assert.InRange(Hops(end < 0 ? Document[start..] : Document[start..end]).Count(), 10, most);
        }
    }

    [Fact]
    public void A_call_that_is_not_there_is_found()
    {
        Assert.True(IsThere("ShopReader", "Measures"));
        Assert.False(IsThere("ShopReader", "Nonsense"));
        Assert.False(IsThere("Nonsense", "Measures"));
    }

    private static string Document => File.ReadAllText(Path.Combine(Repository.Root, "docs/architecture.md")).ReplaceLineEndings("\n");

    private static IEnumerable<(string Type, string Member)> Hops(string text) => Hop.Matches(text).Select(match => (match.Groups["type"].Value, match.Groups["member"].Value));

    private static bool IsThere(string type, string member) => Repository.SourcesUnder("src").Any(file => file.Declarations.Any(declaration => declaration.IsType && declaration.Name == type)
        && Regex.IsMatch(file.Code, $@"\b{member}\b\s*(?:<[^>()]*>)?\(", RegexOptions.CultureInvariant));
}
