using System.Reflection;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Issues;
using Jinpai.Import.Platforms.Taobao.Chats;

namespace Jinpai.Import.Tests.Taobao;

public sealed class ChatIssueTextsTests
{
    public static TheoryData<string> Codes => [.. typeof(ChatIssues).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_speaks_both_languages(string code)
    {
        var issue = Issue.Coded(Severity.Warning, code, new Origin("a.txt"), "x", "argument-1");
        var chinese = IssueTexts.Render(issue, Language.Chinese);
        var english = IssueTexts.Render(issue, Language.English);

        Assert.NotEqual(code, IssueTexts.Title(code, Language.English));
        Assert.Contains(IssueTexts.Title(code, Language.Chinese), c => c is >= '\u4e00' and <= '\u9fff');
        Assert.NotEqual("", chinese.Action);
        Assert.NotEqual("", english.Action);
        Assert.Equal(chinese.Expected.Length == 0, english.Expected.Length == 0);
    }
}
