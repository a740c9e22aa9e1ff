using System.Text.Json;

namespace Jinpai.Conformance.Tests;

/// <summary>The conformance pages can be read, and every rule has a case under at least two values.</summary>
public sealed class PagesTests
{
    private static readonly string[] RuleKeys =
    [
        "effectiveFrom", "zone", "dayCut", "sessionGap", "waitCap", "unanswered", "slowTimes", "slowSeconds", "longMinutes", "quickSeconds", "timelySeconds", "manyAtOnce",
        "autoReplyPrefix", "massPrefix", "ownAccounts", "vendors", "blacklist", "filters.empty", "filters.mass_message", "filters.monologue", "filters.auto_only",
        "filters.code_word", "filters.single_line", "filters.forward_only", "filtersSkipAftersale", "aftersaleDays", "enquiryDays", "closeDays", "lookback", "followUpMinutes",
        "followUpCounts", "credit", "aftersaleCredit", "judge", "codShippedIsPaid", "includePostage", "excludedFlags",
    ];

    public static TheoryData<string> PageNames => [.. Pages.Names];

    [Theory]
    [MemberData(nameof(PageNames))]
    public void A_page_has_no_faults(string page)
    {
        var document = Pages.Read(page);
        Assert.Empty(document.Issues);
        Assert.Equal(document.Cases.Count, document.Cases.Select(c => c.Title).Distinct(StringComparer.Ordinal).Count());
        Assert.All(document.Cases, c => Assert.NotEmpty(c.Expectations));
    }

    /// <summary>A case that leaves a key out is a case under its default.</summary>
    [Fact]
    public void Every_rule_is_shown_under_another_value_than_its_default()
    {
        var shown = Pages.All.SelectMany(p => p.Cases).Where(c => c.RulesJson is not null).SelectMany(c => Keys(c.RulesJson!)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], RuleKeys.Except(shown));
        Assert.Equal([], shown.Except(RuleKeys));
    }

    private static List<string> Keys(string rules)
    {
        using var document = JsonDocument.Parse(rules);
        var versions = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToList() : [document.RootElement];
        return [.. versions.SelectMany(v => v.EnumerateObject()).SelectMany(p => p.Name == "filters" ? p.Value.EnumerateObject().Select(f => "filters." + f.Name) : [p.Name])];
    }
}
