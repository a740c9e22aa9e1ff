using System.Text.RegularExpressions;
using Jinpai.Appraisal.Results;
using Jinpai.Core;
using Jinpai.Pay.Runs;

namespace Jinpai.Pay.Tests;

/// <summary>A result has no language: computed once, it is read in either.</summary>
public sealed partial class LanguageTests
{
    private const string Everything = """
        {"kind":"base","share":0.7},{"kind":"base","share":0.3,"multiplyBy":"score"},{"kind":"dayRate","bands":[{"atLeast":900,"amount":160},{"otherwise":true,"amount":96}]},
        {"kind":"commission","metric":"net_sales","mode":"progressive","tiers":[{"below":1000,"rate":0.01},{"rate":0.02}],"scoreWeight":[{"atLeast":90,"percent":120},{"otherwise":true,"percent":80}]},
        {"kind":"piece","metric":"pieces","amount":2},{"kind":"reward","metric":"sales","bands":[{"atLeast":5000,"amount":100},{"otherwise":true,"amount":0}]},
        {"kind":"rankReward","metric":"sales","amounts":[10]},{"kind":"pool","of":"shop","metric":"sales","rate":0.01,"split":"days"},{"kind":"penalty","event":"late","amount":5},
        {"kind":"allowance","perDay":15},{"kind":"guarantee","amount":9000},{"kind":"cap","amount":9999}
        """;

    [Theory]
    [InlineData("m,800;net_sales,5000;sales,100;event:late,1", "A,3000,26,30,30")]
    [InlineData("net_sales,-5000", "A,,,30,30")]
    [InlineData("sales,延迟统计", "A,3000,22,15,30,-20")]
    public void Slips_scores_and_notices_are_English_to_an_English_reader(string figures, string staff)
    {
        var values = figures.Split(';').Select(figure => "A," + figure).ToArray();
        var run = Paid.Run(Paid.Components(Everything), [staff], values);
        var scores = Given.Appraise(Given.Scheme(Paid.ScoreIsM), values);
        var english = PayJson.Write(run, Language.English) + AppraisalJson.Write(scores, Language.English) + string.Concat(run.Slips.Select(slip => slip.TotalEquation().English));
        var chinese = PayJson.Write(run, Language.Chinese) + AppraisalJson.Write(scores, Language.Chinese) + string.Concat(run.Slips.Select(slip => slip.TotalEquation().Chinese));

        Assert.DoesNotMatch(Chinese(), english);
        Assert.Matches(Chinese(), chinese);
        Assert.Equal(Numbers().Matches(chinese).Select(number => number.Value), Numbers().Matches(english).Select(number => number.Value));
        Assert.NotEmpty(run.Notices);
    }

    [Fact]
    public void A_cap_finds_lines_by_the_names_of_the_plan_and_not_by_what_a_language_calls_their_kind()
    {
        var run = Paid.One("""{"kind":"commission","metric":"net_sales","mode":"whole","tiers":[{"rate":0.1}]},{"kind":"base","name":"提成"},{"kind":"cap","amount":1000,"of":["提成"]}""", "m,1;net_sales,100", "A,3000,22,30,30");

        Assert.Equal("封顶 = 1,000.00 − 3,000.00 = −2,000.00", run.Slips[0].Lines[^1].Equation.Chinese);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    // Signs and dots between digits belong to a number; what a language puts around it does not.
    [GeneratedRegex(@"\d+([.,]\d+)*")]
    private static partial Regex Numbers();
}
