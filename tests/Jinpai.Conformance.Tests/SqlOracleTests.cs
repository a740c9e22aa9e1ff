using System.Globalization;
using System.Text;
using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Peers;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Shops;

namespace Jinpai.Conformance.Tests;

/// <summary>Two independent answers to the same questions, to the cent and the second: the replay, and plain SQL over the raw rows.</summary>
public sealed class SqlOracleTests
{
    public static TheoryData<ulong> Seeds => [1, 2, 3, 5, 8, 13, 21, 34];

    /// <summary>Other values of the rules, each against the same SQL.</summary>
    public static TheoryData<ulong, string> OtherRules => new()
    {
        { 4, """ "lookback": 1, "enquiryDays": 1, "aftersaleCredit": "equal", "sessionGap": 300 """ },
        { 6, """ "enquiryDays": 4, "waitCap": 300, "slowTimes": 1, "slowSeconds": 30, "longMinutes": 5, "aftersaleCredit": "never", "closeDays": 1, "aftersaleDays": 5 """ },
        { 7, """ "dayCut": "02:00", "codShippedIsPaid": false, "filtersSkipAftersale": false """ },
        { 9, """ "dayCut": "06:30", "massPrefix": "亲", "autoReplyPrefix": "有货", "aftersaleDays": 1, "closeDays": 10, "lookback": 7 """ },
    };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Replay_and_sql_agree(ulong seed) => Agree(seed, "");

    [Theory]
    [MemberData(nameof(OtherRules))]
    public void Replay_and_sql_agree_under_other_rules(ulong seed, string rules) => Agree(seed, "," + rules);

    private static void Agree(ulong seed, string rules)
    {
        var shop = NastyShops.Generate(seed);
        var differences = Differences(shop, Shop.RulesJson.Replace("}", rules + "}", StringComparison.Ordinal));
        if (differences.Length > 0)
        {
            Assert.Fail($"Seed {seed}:\n{differences}");
        }
    }

    private static string Differences(Shop shop, string rules)
    {
        var folder = Directory.CreateTempSubdirectory("jinpai-oracle-");
        try
        {
            NeutralFiles.Write(shop, folder.FullName);
            var answer = PeerDatabase.Ask(folder.FullName, PeerRules.Parse(rules));
            var text = new StringBuilder();
            foreach (var judge in new[] { "creation_first", "creation", "payment" })
            {
                Compare(shop, rules, judge, answer, text);
            }

            return text.ToString();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(Shop shop, string rulesText, string judge, PeerAnswer answer, StringBuilder text)
    {
        var rules = ShopReading.Rules(rulesText.Replace("}", $$""", "judge": "{{judge}}" }""", StringComparison.Ordinal));
        var facts = ShopReading.Read(shop, rules).Replay();
        CompareCredits(facts, answer.Credits, text);
        var fold = new DailyFold(rules);
        foreach (var buyer in facts)
        {
            fold.Add(buyer);
        }

        var seen = new HashSet<(string? Agent, string Day)>();
        foreach (var row in fold.Result())
        {
            seen.Add((row.Agent?.Value, row.Day.ToString()));
            CompareRow(row, judge, answer, text);
        }

        CompareMissing(null, answer.Shop, judge, seen, text);
        foreach (var (agent, days) in answer.Agents)
        {
            CompareMissing(agent, days, judge, seen, text);
        }
    }

    /// <summary>Days that only the SQL knows must hold nothing but zeros.</summary>
    private static void CompareMissing(string? agent, PeerDays days, string judge, HashSet<(string? Agent, string Day)> seen, StringBuilder text)
    {
        foreach (var (day, figures) in days.All.Where(day => !seen.Contains((agent, day.Key))))
        {
            foreach (var (name, _) in OracleNames.All)
            {
                if (figures.GetValueOrDefault(OracleNames.IsJudged(name) ? $"{name}@{judge}" : name) is not 0 and var value)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{judge} {agent ?? "shop"} {day} {name}: sql {value}, replay has no such day\n");
                }
            }
        }
    }

    private static void CompareRow(DailyMeasures row, string judge, PeerAnswer answer, StringBuilder text)
    {
        var figures = answer.Of(row.Agent?.Value);
        var (subject, day) = (row.Agent?.Value ?? "shop", row.Day.ToString());
        foreach (var (name, measure) in OracleNames.All)
        {
            if (row.Agent is null && name.StartsWith("bucket_", StringComparison.Ordinal))
            {
                continue;
            }

            var expected = figures[day, OracleNames.IsJudged(name) ? $"{name}@{judge}" : name];
            var found = OracleNames.ValueOf(row, measure);
            if (expected != found)
            {
                text.Append(CultureInfo.InvariantCulture, $"{judge} {subject} {day} {name}: sql {expected}, replay {found}\n");
            }
        }
    }

    private static void CompareCredits(IReadOnlyList<BuyerFacts> facts, IReadOnlyList<PeerCredit> credits, StringBuilder text)
    {
        var found = facts.SelectMany(buyer => buyer.Credits).ToDictionary(credit => (credit.Order.Value, credit.Event == CreditEvent.Creation ? "creation" : "payment"), credit => credit.Winner);
        foreach (var credit in credits)
        {
            var key = (credit.Order, credit.Event);
            var expected = (credit.Account, credit.Agent);
            var known = found.Remove(key, out var winner);
            var actual = known ? (winner?.Account.Value, winner?.Agent.Value) : ("no such event", null);
            if (expected != actual)
            {
                text.Append(CultureInfo.InvariantCulture, $"{key}: sql {expected}, replay {actual}\n");
            }
        }

        foreach (var (key, winner) in found)
        {
            text.Append(CultureInfo.InvariantCulture, $"{key}: sql has no such event, replay {winner?.Account}\n");
        }
    }
}
