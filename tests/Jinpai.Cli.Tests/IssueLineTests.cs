using Jinpai.Core.Issues;
using Jinpai.Desk;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Tests;

public sealed class IssueLineTests
{
    [Theory]
    [InlineData("zh", "x", "一个值", "已跳过", "a.csv:2 c：发现“x”，应为一个值。已跳过")]
    [InlineData("zh", "", "一个值", "已跳过", "a.csv:2 c：应为一个值。已跳过")]
    [InlineData("zh", "x", "", "已跳过", "a.csv:2 c：发现“x”。已跳过")]
    [InlineData("zh", "", "", "已跳过", "a.csv:2 c：已跳过")]
    [InlineData("en", "x", "a value", "Skipped", "a.csv:2 c: found 'x'; expected a value. Skipped")]
    [InlineData("en", "", "a value", "Skipped", "a.csv:2 c: expected a value. Skipped")]
    public void A_line_says_what_there_is_of_an_issue(string language, string found, string expected, string action, string line)
    {
        var issue = new ShownIssue("code", Severity.Error, "", new Origin("a.csv", null, 2, "c"), found, expected, action);
        Assert.Equal(line, IssuePrinter.Line(issue, Words.Load(language)));
    }
}
