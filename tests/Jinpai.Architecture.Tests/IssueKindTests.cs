using System.Reflection;
using System.Text.RegularExpressions;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Imports;

namespace Jinpai.Architecture.Tests;

/// <summary>Every kind of issue of every project: what people read of it, in both languages, whatever raises it.</summary>
public sealed partial class IssueKindTests
{
    /// <summary>Words with an underscore that people may read, for they stand so in the files that people have.</summary>
    private static readonly HashSet<string> NamesInFiles = ["from_id", "to_id", "net_sales"];

    private static readonly IssueCatalog All = new([.. Projects.Assemblies(Projects.Names)]);

    public static TheoryData<string> Codes => [.. All.Kinds.Select(kind => kind.Code)];

    [Fact]
    public void The_catalogue_of_the_product_knows_every_kind() =>
        Assert.Equal(new IssueCatalog([.. Projects.Assemblies(Projects.Names.Except(["Jinpai.Testing"]))]).Kinds.Select(kind => kind.Code), KnownIssues.Catalog.Kinds.Select(kind => kind.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_kind_says_in_both_languages_what_it_is_and_what_was_done(string code)
    {
        var kind = All.Find(code)!;

        Assert.Matches("^[a-z]+(_[a-z]+)*$", code);
        Assert.Matches(Chinese, kind.Title.Chinese);
        Assert.DoesNotMatch(Chinese, kind.Title.English);
        Assert.NotEqual("", kind.Title.English);
        Assert.Equal(kind.Expected.Chinese.Length == 0, kind.Expected.English.Length == 0);
        foreach (var action in new[] { kind.Action, kind.ActionAgain })
        {
            Assert.NotEqual("", action.Chinese);
            Assert.NotEqual("", action.English);
            Assert.True(action.Chinese != action.English || Place().Replace(action.English, "").Length == 0, $"'{action}' is one language, and no argument.");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_kind_names_the_same_arguments_in_both_languages(string code)
    {
        var kind = All.Find(code)!;

        Assert.Equal(PlacesOf(kind, Language.Chinese), PlacesOf(kind, Language.English));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_kind_is_shown_without_codes_and_with_every_place_filled(string code)
    {
        var kind = All.Find(code)!;
        var issue = new Issue(kind, new Origin("a.csv"), "found", [.. Enumerable.Range(0, kind.ArgumentCount).Select(number => (LocalText)$"argument{number}")]);
        foreach (var (language, isFirst) in new[] { (Language.Chinese, true), (Language.Chinese, false), (Language.English, true), (Language.English, false) })
        {
            var shown = issue.In(language, isFirst);
            var text = string.Join(' ', shown.Title, shown.Expected, shown.Action);

            Assert.DoesNotMatch(Place(), text);
            Assert.Equal([], Underscored().Matches(text).Select(match => match.Value).Except(NamesInFiles));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_was_done_is_a_sentence_in_both_languages(string code)
    {
        var kind = All.Find(code)!;
        foreach (var action in new[] { kind.Action, kind.ActionAgain })
        {
            // An action that is an argument as a whole is a sentence of its own.
            if (Place().Replace(action.English, "").Length > 0)
            {
                Assert.Matches(EnglishSentence(), action.English);
                Assert.Matches(ChineseSentence(), action.Chinese);
            }
        }
    }

    [Theory]
    [InlineData("row_held", false)]
    [InlineData("held", false)]
    [InlineData("the row was held back", false)]
    [InlineData("The row was held back", true)]
    [InlineData("{0} of them were skipped", true)]
    public void A_code_or_a_word_is_no_sentence(string text, bool isSentence) => Assert.Equal(isSentence, EnglishSentence().IsMatch(text));

    [Fact]
    public void Every_text_beside_the_kinds_is_in_both_languages()
    {
        var texts = Projects.Assemblies(Projects.Names).SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(LocalText) && !field.Name.Contains('<', StringComparison.Ordinal))
            .Select(field => (Name: field.DeclaringType!.FullName + "." + field.Name, Text: (LocalText)field.GetValue(null)!)).ToList();

        Assert.Contains(texts, text => text.Text.PlaceCount > 0);
        Assert.All(texts, text => Assert.Equal((text.Name, PlacesOf(text.Text.Chinese)), (text.Name, PlacesOf(text.Text.English))));
        Assert.All(texts.Where(text => text.Text.Chinese != text.Text.English && text.Text.English.Any(char.IsAsciiLetter)), text => Assert.Matches(Chinese, text.Text.Chinese));
        Assert.All(texts, text => Assert.DoesNotMatch(Underscored(), text.Text.English));
    }

    private static string PlacesOf(string text) => string.Concat(Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<int> PlacesOf(IssueKind kind, Language language) =>
        new[] { kind.Expected, kind.Action, kind.ActionAgain }.SelectMany(text => Place().Matches(text.In(language))).Select(match => match.Value[1] - '0').Distinct().Order();

    private const string Chinese = @"\p{IsCJKUnifiedIdeographs}";

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"^[\p{Lu}\d'{""][^_]*\s\S")]
    private static partial Regex EnglishSentence();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}.*\p{IsCJKUnifiedIdeographs}.*\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex ChineseSentence();

    [GeneratedRegex("[A-Za-z]+_[A-Za-z_]+")]
    private static partial Regex Underscored();
}
