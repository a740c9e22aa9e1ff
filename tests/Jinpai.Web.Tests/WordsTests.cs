using System.Text.RegularExpressions;
using Jinpai.Desk.Texts;
using Jinpai.Web.Shared.Layout;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Tests;

/// <summary>The two text resources say the same things, and everything that the pages ask them for.</summary>
public sealed partial class WordsTests
{
    private static readonly Words Chinese = Words.Load("zh", typeof(JinpaiWeb).Assembly);
    private static readonly Words English = Words.Load("en", typeof(JinpaiWeb).Assembly);
    private static readonly string Sources = string.Join('\n', Repository.WebSources);

    [Fact]
    public void Both_languages_have_the_same_keys() => Assert.Equal(Chinese.All.Keys.Order(StringComparer.Ordinal), English.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_text_has_the_same_placeholders_in_both_languages() =>
        Assert.All(Chinese.All.Keys, key => Assert.True(Placeholders(Chinese[key]).SetEquals(Placeholders(English[key])), $"{key}: {Chinese[key]} / {English[key]}"));

    [Fact]
    public void No_text_is_empty_and_the_English_ones_hold_no_Chinese()
    {
        Assert.All(Chinese.All.Concat(English.All), text => Assert.False(string.IsNullOrWhiteSpace(text.Value) || text.Value.Contains('\uFFFD', StringComparison.Ordinal), text.Key));
        Assert.DoesNotContain(English.All.Where(text => text.Key != "language.other"), text => text.Value.Any(letter => letter is >= '\u4e00' and <= '\u9fff'));
    }

    [Fact]
    public void Every_key_that_the_pages_name_exists()
    {
        var named = Named().Matches(Sources).Select(match => (Key: match.Groups["key"].Value, IsPrefix: match.Groups["plus"].Success)).Distinct().ToList();
        Assert.True(named.Count > 40, "The scan has lost its way.");
        Assert.All(named, use => Assert.True(
            use.IsPrefix ? Chinese.All.Keys.Any(key => key.StartsWith(use.Key, StringComparison.Ordinal)) : Chinese.All.ContainsKey(use.Key),
            $"There is no text '{use.Key}'."));
        Assert.All(SiteMap.Pages.SelectMany(page => (string?[])[page.Text, page.Group]).OfType<string>(), key => Assert.True(Chinese.All.ContainsKey(key), key));
        Assert.All(Enum.GetNames<SpanPreset>(), name => Assert.True(Chinese.All.ContainsKey("span." + name), name));
    }

    [Fact]
    public void Every_text_is_used_by_the_pages()
    {
        var literals = Literal().Matches(Sources).Select(match => match.Groups["text"].Value).ToHashSet(StringComparer.Ordinal);
        var prefixes = literals.Where(literal => literal.EndsWith('.') && literal.Length > 1).ToList();
        Assert.DoesNotContain(Chinese.All.Keys, key => !literals.Contains(key) && !prefixes.Exists(prefix => key.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex("""(?:[wW]ords\[|[wW]ords\.Format\(\s*)"(?<key>[A-Za-z_.]+)"(?<plus>\s*\+)?""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Named();

    [GeneratedRegex("\"(?<text>[A-Za-z_.]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Literal();

    [GeneratedRegex("""\{\d+\}""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Placeholder();
}
