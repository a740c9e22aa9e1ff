using Jinpai.Testing;
using Jinpai.Testing.Scenarios;

namespace Jinpai.Conformance.Tests;

/// <summary>Every case of every page, held against Jinpai: in memory and through a store (invariant 14 of spec 2.9). A failure lists all figures of the answer that differ.</summary>
public sealed class CaseTests(StoredShops shops) : IClassFixture<StoredShops>
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var scenario in Pages.All.SelectMany(p => p.Cases))
            {
                data.Add(scenario.File, scenario.Title);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Jinpai_gives_the_answer_of_the_case(string page, string title)
    {
        var scenario = Pages.Read(page).Cases.Single(c => c.Title == title);
        var differences = CaseAnswers.Differences(scenario);
        Assert.True(differences.Count == 0, $"{title}\n{string.Join('\n', differences)}\nBecause: {scenario.Because}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_store_gives_the_answer_of_the_case(string page, string title)
    {
        var scenario = Pages.Read(page).Cases.Single(c => c.Title == title);
        Assert.Equal([], CaseAnswers.Differences(scenario, shops));
    }

    [Fact]
    public void The_answers_are_the_same_under_every_culture() =>
        Cultures.Each(() => Assert.Equal([], Pages.Read("sales.md").Cases.SelectMany(CaseAnswers.Differences)));

    [Fact]
    public void A_wrong_answer_is_told_with_its_place()
    {
        const string Page = """
            # A page of wrong answers
            ```events
            10-01 10:00:00 buyer tom -> 小美: 在吗
            10-01 10:00:30 小美 -> tom: 在的
            10-01 10:05:00 order O1 by tom: created, P1 1 x 50.00 paid 50.00
            10-01 10:06:00 order O1 paid
            horizon 11-20
            ```
            ```answer
            agent 小美 10-01: received 2, first_response 30/2, sales immature, unheard_of 1
            order O1: creation silent
            order O2: creation silent
            reception 小美 tom 10-01: waits 31, rounds 1
            reception 小美 ann 10-01: rounds 1
            ```
            Because: this test shows that the check can fail.
            """;
        Assert.Equal(
            [
                "wrong.md:10 Agent 小美 received: expected 2, is 1",
                "wrong.md:10 Agent 小美 first_response: expected 30/2, is 30/1",
                "wrong.md:10 Agent 小美 sales: expected immature, is 50",
                "wrong.md:10 Agent 小美 unheard_of: expected 1, is no such metric",
                "wrong.md:11 Order O1 creation: expected silent, is 小美",
                "wrong.md:12 Order O2 creation: expected silent, is no such order",
                "wrong.md:13 Reception 小美 waits: expected 31, is 30",
                "wrong.md:14 Reception 小美 rounds: expected 1, is no such conversation",
            ],
            CaseAnswers.Differences(ScenarioParser.Parse("wrong.md", Page).Cases[0]));
    }
}
