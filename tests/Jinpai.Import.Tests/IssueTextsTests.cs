using System.Reflection;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Issues;

namespace Jinpai.Import.Tests;

public sealed class IssueTextsTests
{
    public static TheoryData<string> Codes => [.. typeof(IssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_speaks_both_languages(string code)
    {
        var issue = Issue.Coded(Severity.Error, code, new Origin("a.csv"), "x", "argument-1", "argument-2");
        var chinese = IssueTexts.Render(issue, Language.Chinese);
        var english = IssueTexts.Render(issue, Language.English);

        Assert.Contains(IssueTexts.Title(code, Language.Chinese), c => c is >= '\u4e00' and <= '\u9fff');
        Assert.DoesNotContain(IssueTexts.Title(code, Language.English) + english.Expected + english.Action, c => c is >= '\u4e00' and <= '\u9fff');
        Assert.NotEqual("", chinese.Action);
        Assert.NotEqual("", english.Action);
        Assert.Equal(chinese.Expected.Length == 0, english.Expected.Length == 0);
        foreach (var argument in issue.Arguments)
        {
            Assert.Equal((chinese.Expected + chinese.Action).Contains(argument, StringComparison.Ordinal), (english.Expected + english.Action).Contains(argument, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_issue_with_words_of_its_own_keeps_them()
    {
        var issue = new Issue(Severity.Error, "of_another_part", new Origin("a.csv"), "x", "this", "that");

        Assert.Equal(issue, IssueTexts.Render(issue, Language.Chinese));
        Assert.Equal("of_another_part", IssueTexts.Title("of_another_part", Language.Chinese));
    }

    [Fact]
    public void A_log_counts_all_and_keeps_the_first_five_of_each_kind()
    {
        var log = new IssueLog();
        for (var i = 1; i <= 9; i++)
        {
            log.Add(Issue.Coded(Severity.Warning, "w", new Origin("a.csv", Line: i), ""));
        }

        log.Add(Issue.Coded(Severity.Error, "e", new Origin("a.csv"), ""));
        var sum = new IssueLog();
        sum.Add(log);
        sum.Add(log);

        Assert.Equal(["e", "w"], sum.Groups.Select(g => g.Code));
        Assert.Equal([2L, 18L], sum.Groups.Select(g => g.Count));
        Assert.Equal([1L, 2, 3, 4, 5], sum.Groups[1].Examples.Select(e => e.Origin.Line!.Value));
        Assert.True(sum.HasErrors);
    }
}
