using System.Text.RegularExpressions;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Desk.Details;
using Jinpai.Desk.Texts;
using Jinpai.Replay.Attributions;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Refusals;

namespace Jinpai.Cli.Tests;

/// <summary>The two text resources say the same things, and everything that the code asks them for.</summary>
public sealed partial class WordsTests
{
    private static readonly Words Chinese = Words.Load("zh", typeof(CommandLine).Assembly);
    private static readonly Words English = Words.Load("en", typeof(CommandLine).Assembly);
    private static readonly string Sources = string.Join('\n', new[] { "src/Jinpai.Cli", "src/Jinpai.Desk" }
        .SelectMany(project => Directory.EnumerateFiles(Repository.Path(project), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));

    [Fact]
    public void Both_languages_have_the_same_keys() => Assert.Equal(Chinese.All.Keys.Order(StringComparer.Ordinal), English.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_text_has_the_same_placeholders_in_both_languages() =>
        Assert.All(Chinese.All.Keys, key => Assert.True(Placeholders(Chinese[key]).SetEquals(Placeholders(English[key])), $"{key}: {Chinese[key]} / {English[key]}"));

    [Fact]
    public void No_text_is_empty_and_the_Chinese_ones_are_Chinese()
    {
        Assert.All(Chinese.All.Concat(English.All), text => Assert.False(string.IsNullOrWhiteSpace(text.Value) || text.Value.Contains('\uFFFD', StringComparison.Ordinal), text.Key));
        Assert.DoesNotContain(English.All.Values, text => text.Any(letter => letter is >= '\u4e00' and <= '\u9fff'));
    }

    [Fact]
    public void No_text_shows_a_code() =>
        Assert.Equal([], Chinese.All.Concat(English.All).SelectMany(text => Code().Matches(text.Value).Select(match => $"{text.Key}: {match.Value}")).Where(found => !Variables.Any(name => found.EndsWith(name, StringComparison.Ordinal))));

    [Fact]
    public void Every_key_that_the_code_names_exists()
    {
        var named = Named().Matches(Sources).Select(match => (Key: match.Groups["key"].Value, IsPrefix: match.Groups["plus"].Success)).Distinct().ToList();
        Assert.True(named.Count > 100, "The scan has lost its way.");
        Assert.All(named, use => Assert.True(
            use.IsPrefix ? Chinese.All.Keys.Any(key => key.StartsWith(use.Key, StringComparison.Ordinal)) : Chinese.All.ContainsKey(use.Key),
            $"There is no text '{use.Key}'."));
    }

    [Fact]
    public void Every_text_is_used_by_the_code()
    {
        var literals = Literal().Matches(Sources).Select(match => match.Groups["text"].Value).ToHashSet(StringComparer.Ordinal);
        var prefixes = literals.Where(literal => literal.EndsWith('.') && literal.Length > 1).ToList();
        var unused = Chinese.All.Keys.Where(key => !literals.Contains(key) && !prefixes.Exists(prefix => key.StartsWith(prefix, StringComparison.Ordinal)));
        Assert.Empty(unused);
    }

    [Fact]
    public void Every_value_that_is_shown_by_its_code_has_a_text()
    {
        Has<EnquiryClass>("class.", except: EnquiryClass.Dropped);
        Has<EnquiryClass>("classname.");
        Has<DropReason>("drop.", except: DropReason.None);
        Has<LossKind>("loss.", except: LossKind.None);
        Has<FaultKind>("fault.");
        Has<ExclusionReason>("exclusion.", except: ExclusionReason.None);
        Has<ExclusionReason>("explain.excluded.", except: ExclusionReason.None);
        Has<CandidateVerdict>("why.", except: CandidateVerdict.Won);
        Assert.All(AttributionPolicy.Known, policy => Assert.True(Chinese.All.ContainsKey("why.won." + policy), policy.Name));
        Has<CreditEvent>("explain.event.");
        Has<JudgeRule>("judge.");
        Has<RefundStatus>("refund.");
        Has<Severity>("severity.");
        Assert.All(DetailLists.Names, name => Assert.True(Chinese.All.ContainsKey("details." + name), name));
        var storage = string.Join('\n', Directory.EnumerateFiles(Repository.Path("src/Jinpai.Storage"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var codes = Refusal().Matches(storage).Select(match => match.Groups["code"].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(codes.Count >= 6, "The scan has lost its way.");
        Assert.All(codes, code => Assert.True(Chinese.All.ContainsKey("storage." + code), code));
    }

    private static void Has<T>(string prefix, T? except = null)
        where T : struct, Enum =>
        Assert.All(Enum.GetValues<T>().Where(value => !value.Equals(except)), value => Assert.True(Chinese.All.ContainsKey(prefix + Codes.Of<T>(value)), prefix + Codes.Of<T>(value)));

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex("""(?:[wW]ords\[|[wW]ords\.Format\(\s*|Say\(|Wrong\()"(?<key>[A-Za-z_.]+)"(?<plus>\s*\+)?""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Named();

    [GeneratedRegex("\"(?<text>[A-Za-z_.]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Literal();

    /// <summary>Words with an underscore that people have before them: variables of the environment, columns of files that they write.</summary>
    private static readonly string[] Variables = ["JINPAI_DATA", "JINPAI_DATABASE", "JINPAI_LANG", "JINPAI_TRACE", "satisfaction_score", "employed_days", "period_days"];

    [GeneratedRegex("[A-Za-z]+_[A-Za-z_]+", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Code();

    [GeneratedRegex("""\{\d+\}""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("StorageRefusedException\\(\"(?<code>[a-z_]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Refusal();
}
