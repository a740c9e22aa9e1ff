using Jinpai.Core.Issues;

namespace Jinpai.Core.Tests.Issues;

public sealed class IssueLogTests
{
    private static readonly IssueKind Repaired = new("repaired", Severity.Warning, zh: new("修好", "", "已修好"), en: new("Repaired", "", "Repaired"));
    private static readonly IssueKind Held = new("held", Severity.Error, zh: new("未导入", "", "未导入"), en: new("Held", "", "Held back"));

    [Fact]
    public void A_log_counts_all_and_keeps_the_first_five_of_each_kind()
    {
        var log = new IssueLog();
        for (var i = 1; i <= 9; i++)
        {
            log.Add(new Issue(Repaired, new Origin("a.csv", Line: i), ""));
        }

        log.Add(new Issue(Held, new Origin("a.csv"), ""));
        var sum = new IssueLog();
        sum.Add(log);
        sum.Add(log);

        Assert.Equal(["held", "repaired"], sum.Groups.Select(g => g.Code));
        Assert.Equal([2L, 18L], sum.Groups.Select(g => g.Count));
        Assert.Equal([1L, 2, 3, 4, 5], sum.Groups[1].Examples.Select(e => e.Origin.Line!.Value));
        Assert.True(sum.HasErrors);
    }
}
