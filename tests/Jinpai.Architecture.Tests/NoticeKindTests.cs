using System.Reflection;
using System.Text.RegularExpressions;
using Jinpai.Appraisal.Notices;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Architecture.Tests;

/// <summary>Every kind of notice of every project, found by the static fields: what people read of it, in both languages.</summary>
public sealed partial class NoticeKindTests
{
    private static readonly List<NoticeKind> All = [.. Projects.Assemblies(Projects.Names).SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field.FieldType == typeof(NoticeKind)).Select(field => (NoticeKind)field.GetValue(null)!)];

    public static TheoryData<string> Codes => [.. All.Select(kind => kind.Code)];

    [Fact]
    public void No_two_kinds_share_a_code_or_a_sentence()
    {
        Assert.True(All.Count > 60, "The scan has lost its way.");
        Assert.Equal(All.Count, All.DistinctBy(kind => kind.Code).Count());
        Assert.Empty(All.GroupBy(kind => kind.Text).Where(same => same.Count() > 1).Select(same => string.Join(", ", same)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_kind_is_a_sentence_in_both_languages_with_the_same_places(string code)
    {
        var kind = All.Find(kind => kind.Code == code)!;

        Assert.Matches("^[a-z]+(_[a-z]+)*$", code);
        Assert.Matches(Chinese, kind.Text.Chinese);
        Assert.DoesNotMatch(Chinese, kind.Text.English);
        Assert.Equal(PlacesOf(kind.Text.Chinese), PlacesOf(kind.Text.English));
        Assert.Equal(Enumerable.Range(0, kind.Text.PlaceCount), PlacesOf(kind.Text.English));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_kind_is_shown_without_codes_and_with_every_argument(string code)
    {
        var kind = All.Find(kind => kind.Code == code)!;
        LocalText[] arguments = [.. Enumerable.Range(0, kind.Text.PlaceCount).Select(number => (LocalText)$"argument{number}")];
        foreach (var language in Enum.GetValues<Language>())
        {
            var shown = new Notice(kind, null, arguments).Text.In(language);

            Assert.All(arguments, argument => Assert.Contains(argument.English, shown, StringComparison.Ordinal));
            Assert.DoesNotMatch(Place(), shown);
            Assert.DoesNotMatch(Underscored(), shown);
        }
    }

    private static IEnumerable<int> PlacesOf(string text) => Place().Matches(text).Select(match => match.Value[1] - '0').Distinct().Order();

    private const string Chinese = @"\p{IsCJKUnifiedIdeographs}";

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("[A-Za-z]+_[A-Za-z_]+")]
    private static partial Regex Underscored();
}
