using System.Text.RegularExpressions;

namespace Jinpai.Architecture.Tests;

/// <summary>The documents hold together: links lead somewhere, decisions are complete, both READMEs show the same commands.</summary>
public sealed partial class DocumentTests
{
    private static readonly string[] DecisionParts = ["Status", "Context", "Decision", "Consequences"];

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(?:#[^)]*)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"^```sh\b.*?^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CommandBlock { get; }

    [Fact]
    public void Links_between_documents_lead_somewhere() =>
        Offence.AssertNone("A relative link names a file of the tree.", Repository.Files(".md").SelectMany(p => BrokenLinks(p, Read(p))));

    [Fact]
    public void Decisions_have_all_their_parts_and_numbers_of_their_own()
    {
        var decisions = Repository.Files(".md").Where(p => p.StartsWith("docs/decisions/0", StringComparison.Ordinal)).ToList();
        Offence.AssertNone("A decision has a status, a context, a decision and consequences.", decisions.SelectMany(p => MissingParts(p, Read(p))));
        Offence.AssertNone("A number is given once.", decisions.GroupBy(p => Path.GetFileName(p)[..4], StringComparer.Ordinal).Where(g => g.Count() > 1).SelectMany(g => g).Select(p => new Offence(p, "shares its number")));
    }

    [Fact]
    public void Both_readmes_show_the_same_commands() =>
        Assert.Equal(CommandBlock.Matches(Read("README.md")).Select(m => m.Value), CommandBlock.Matches(Read("README.zh-CN.md")).Select(m => m.Value));

    [Fact]
    public void A_broken_link_is_found()
    {
        Assert.Equal("docs/a.md:2", Assert.Single(BrokenLinks("docs/a.md", "[good](../README.md#x) [site](https://github.com/x)\n[bad](nowhere.md)")).Place);
        Assert.Empty(BrokenLinks("README.md", "[good](LICENSE)"));
    }

    [Fact]
    public void A_missing_part_of_a_decision_is_found()
    {
        Assert.Empty(MissingParts("a.md", "# 0001 A\n\nStatus: accepted.\n\n## Context\n\nx\n\n**Decision.** y\n\n**Consequences.** z\n"));
        Assert.Equal("a.md", Assert.Single(MissingParts("a.md", "# 0001 A Context\n\n**Status:** accepted\n\n## Decision\n\n## Consequences\n")).Place);
    }

    /// <summary>A part begins a line: as a heading, in bold, or as a word with a colon.</summary>
    private static IEnumerable<Offence> MissingParts(string path, string text) =>
        DecisionParts.Where(part => !Regex.IsMatch(text, $@"^(?:##\s+{part}\s*$|\*\*{part}[.:]?\*\*|{part}:)", RegexOptions.CultureInvariant | RegexOptions.Multiline)).Select(part => new Offence(path, $"lacks '{part}'"));

    private static IEnumerable<Offence> BrokenLinks(string path, string text)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, path))!;
        return from match in Link.Matches(text)
               let target = match.Groups["target"].Value
               where !target.Contains("://", StringComparison.Ordinal)
               let full = Path.GetFullPath(Path.Combine(folder, target))
               where !File.Exists(full) && !Directory.Exists(full)
               select new Offence($"{path}:{text.AsSpan(0, match.Index).Count('\n') + 1}", $"'{target}' is not there");
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");
}
