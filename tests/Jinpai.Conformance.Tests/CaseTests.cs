using System.Globalization;
using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Testing.Scenarios;

namespace Jinpai.Conformance.Tests;

/// <summary>Every case of every page, held against the replay. A failure lists all lines of the answer that differ.</summary>
public sealed class CaseTests
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
    public void The_replay_gives_the_answer_of_the_case(string page, string title)
    {
        var scenario = Pages.Read(page).Cases.Single(c => c.Title == title);
        var facts = ScenarioReplay.Run(scenario);
        var differences = scenario.Expectations
            .Where(e => e.Kind is SubjectKind.Order or SubjectKind.Reception)
            .SelectMany(e => e.Figures.Select(f => (Expected: e, Figure: f, Actual: e.Kind == SubjectKind.Order ? OfOrder(facts, e, f.Name) : OfReception(facts, e, f.Name))))
            .Where(d => d.Actual != d.Figure.Text)
            .Select(d => $"{d.Expected.File}:{d.Expected.Line} {d.Expected.Name} {d.Figure.Name}: expected {d.Figure.Text}, is {d.Actual}")
            .ToList();
        Assert.True(differences.Count == 0, $"{title}\n{string.Join('\n', differences)}\nBecause: {scenario.Because}");
    }

    private static string OfOrder(ScenarioFacts facts, Expectation expected, string name)
    {
        var deal = facts.Buyers.SelectMany(b => b.Deals).SingleOrDefault(d => d.Order.Value == expected.Name);
        return deal is null ? "no such order" : name switch
        {
            "creation" => deal.CreationAgent?.Value ?? "silent",
            "payment" => deal.PaymentAgent?.Value ?? "silent",
            "excluded" => deal.Excluded == ExclusionReason.None ? "no" : "yes",
            _ => "no such fact of an order",
        };
    }

    private static string OfReception(ScenarioFacts facts, Expectation expected, string name)
    {
        var reception = facts.Buyers.SelectMany(b => b.Receptions).SingleOrDefault(r => r.Account.Value == expected.Name && r.Buyer == expected.Buyer && r.Day == expected.First);
        return reception is null ? "no such conversation" : name switch
        {
            "dropped" => DroppedName(reception.Dropped),
            "enquiry" => ClassName(reception.Class),
            "rounds" => reception.Rounds.Count.ToString(CultureInfo.InvariantCulture),
            "waits" => string.Join(';', reception.Rounds.Select(r => WaitText(r, facts, reception.Day))),
            _ => "no such fact of a reception",
        };
    }

    private static string WaitText(Round round, ScenarioFacts facts, BusinessDay day) => round.Wait(facts.Rules.For(day).WaitCap) is { } wait
        ? new Ratio(wait.Ticks, TimeSpan.TicksPerSecond).ToString()
        : "none";

    private static string DroppedName(DropReason reason) =>
        string.Concat(reason.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + c : c.ToString())).ToLowerInvariant();

    private static string ClassName(EnquiryClass value) => value switch
    {
        EnquiryClass.Enquiry => "enquiry",
        EnquiryClass.EnquiryByException => "by_exception",
        EnquiryClass.Aftersale => "aftersale",
        EnquiryClass.Chasing => "chasing",
        EnquiryClass.AftersaleRole => "aftersale_account",
        EnquiryClass.NothingWritten => "silent_buyer",
        EnquiryClass.Continuation => "continuation",
        _ => "dropped",
    };
}
