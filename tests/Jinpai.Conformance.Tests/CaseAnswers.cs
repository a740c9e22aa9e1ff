using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Metrics.Query;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Testing.Scenarios;

namespace Jinpai.Conformance.Tests;

/// <summary>What Jinpai answers to a case: the case's events through replay, daily sums and the metric query, and the differences from what is expected.</summary>
internal sealed class CaseAnswers
{
    private readonly ScenarioCase _scenario;
    private readonly RuleBook _rules;
    private readonly IReadOnlyList<BuyerFacts> _facts;
    private readonly DataCoverage _coverage;
    private readonly IReadOnlyList<DailyMeasures> _rows;
    private readonly DistinctBuyers _distinct = new();

    private CaseAnswers(ScenarioCase scenario, RuleBook rules, IReadOnlyList<BuyerFacts> facts, IReadOnlyList<DailyMeasures> rows)
    {
        (_scenario, _rules, _facts, _rows) = (scenario, rules, facts, rows);
        foreach (var buyer in facts)
        {
            _distinct.Add(buyer);
        }

        _coverage = new DataCoverage(
            scenario.Horizon ?? Latest(scenario.Messages.Select(m => m.At)),
            scenario.Horizon ?? Latest(scenario.Orders.Select(o => o.LatestInstant)),
            scenario.Refunds.Count > 0 || scenario.Orders.Any(order => order.HasRefunds));
    }

    /// <summary>Replayed in memory: one text for each figure that is not as expected; empty if the case holds.</summary>
    public static IReadOnlyList<string> Differences(ScenarioCase scenario)
    {
        var (rules, facts) = ScenarioReplay.Run(scenario);
        var fold = new DailyFold(rules);
        foreach (var buyer in facts)
        {
            fold.Add(buyer);
        }

        return new CaseAnswers(scenario, rules, facts, fold.Result()).Differences();
    }

    /// <summary>The same through a store.</summary>
    public static IReadOnlyList<string> Differences(ScenarioCase scenario, StoredShops shops)
    {
        var shop = ScenarioReplay.ShopOf(scenario);
        var (facts, rows) = shops.Replay(shop);
        return new CaseAnswers(scenario, shop.Rules, [facts], rows).Differences();
    }

    private IReadOnlyList<string> Differences() =>
    [
        .. from expected in _scenario.Expectations
           from figure in expected.Figures
           let actual = Answer(expected, figure)
           where actual != figure.Text
           select $"{expected.File}:{expected.Line} {expected.Kind} {expected.Name} {figure.Name}: expected {figure.Text}, is {actual}",
    ];

    private static Instant? Latest(IEnumerable<Instant> instants) => instants.Select(i => (Instant?)i).Max();

    private string Answer(Expectation expected, ExpectedFigure figure) => expected.Kind switch
    {
        SubjectKind.Order => OfOrder(expected, figure.Name),
        SubjectKind.Reception => OfReception(expected, figure.Name),
        _ => OfMetric(expected, figure),
    };

    private string OfMetric(Expectation expected, ExpectedFigure figure)
    {
        if (MetricCatalog.Known.Find(figure.Name) is not { Computed: true } metric)
        {
            return "no such metric";
        }

        var subject = SubjectOf(expected);
        var query = new MetricQuery { Days = expected.Days!.Value, Metrics = [metric], Grouping = GroupingOf(expected.Kind), Teams = subject.Subject.IsShop ? [] : [subject] };
        var table = query.Run(_rows, _rules, _coverage, _distinct.Count);

        // An agent without activity has no row in a report; asked for, all that can be counted is 0.
        var row = subject.Subject.IsShop ? table.Shop : table.Rows.FirstOrDefault(r => r.Subject.Name == subject.Subject.Name)
            ?? (query with { Grouping = MetricGrouping.Teams }).Run(_rows, _rules, _coverage, _distinct.Count).Rows[0];
        return TextOf(row[metric], figure.Text);
    }

    private static MetricGrouping GroupingOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Agent => MetricGrouping.Agents,
        SubjectKind.Team => MetricGrouping.Teams,
        _ => MetricGrouping.Shop,
    };

    private SubjectMembers SubjectOf(Expectation expected) => expected.Kind switch
    {
        SubjectKind.Agent => SubjectMembers.Agent(new AgentId(expected.Name)),
        SubjectKind.Team => SubjectMembers.Team(expected.Name, new TeamRoster(_scenario.Agents)),
        _ => SubjectMembers.Shop,
    };

    /// <summary>Written as it was expected: with the numerator and denominator where a fraction was, else as a number.</summary>
    private static string TextOf(MetricValue value, string expected)
    {
        if (expected.Contains('/', StringComparison.Ordinal) && value.Numerator is { } numerator && value.Denominator is { } denominator)
        {
            return $"{Plain(numerator)}/{Plain(denominator)}";
        }

        return value.State switch
        {
            FigureState.Ok => Plain(value.Value!.Value),
            FigureState.Immature => "immature",
            _ => "none",
        };
    }

    private static string Plain(Ratio value)
    {
        var rounded = value.Round(6);
        return Ratio.From(rounded) == value ? rounded.ToString("0.######", CultureInfo.InvariantCulture) : value.ToString();
    }

    private string OfOrder(Expectation expected, string name)
    {
        var deal = _facts.SelectMany(b => b.Deals).SingleOrDefault(d => d.Order.Value == expected.Name);
        return deal is null ? "no such order" : name switch
        {
            "creation" => deal.CreationAgent?.Value ?? "silent",
            "payment" => deal.PaymentAgent?.Value ?? "silent",
            "excluded" => deal.Excluded == ExclusionReason.None ? "no" : "yes",
            _ => "no such fact of an order",
        };
    }

    private string OfReception(Expectation expected, string name)
    {
        var found = _facts.SelectMany(b => b.Receptions).Where(r => r.Account.Value == expected.Name && r.Buyer == expected.Buyer && r.Day == expected.Days?.First).Cast<ReceptionFact?>().SingleOrDefault();
        return found is not { } reception ? "no such conversation" : name switch
        {
            "dropped" => DroppedName(reception.Dropped),
            "enquiry" => ClassName(reception.Class),
            "rounds" => reception.Rounds.Count.ToString(CultureInfo.InvariantCulture),
            "waits" => string.Join(';', reception.Rounds.Select(r => WaitText(r, reception.Day))),
            _ => "no such fact of a reception",
        };
    }

    private string WaitText(Round round, BusinessDay day) => round.Wait(_rules.For(day).WaitCap) is { } wait ? Plain(new Ratio(wait.Ticks, TimeSpan.TicksPerSecond)) : "none";

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
