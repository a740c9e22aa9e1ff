using System.Globalization;
using System.Text;
using System.Text.Json;
using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Shops;

namespace Jinpai.Conformance.Tests;

/// <summary>Two independent answers to the same questions, to the cent and the second: the replay, and plain SQL over the raw rows.</summary>
public sealed class SqlOracleTests
{
    public static TheoryData<ulong> Seeds => [1, 2, 3, 5, 8, 13, 21, 34];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Replay_and_sql_agree(ulong seed)
    {
        var shop = NastyShops.Generate(seed);
        var differences = Differences(shop);
        if (differences.Length > 0)
        {
            Assert.Fail($"Seed {seed}:\n{differences}");
        }
    }

    private static string Differences(Shop shop)
    {
        var folder = Directory.CreateTempSubdirectory("jinpai-oracle-");
        try
        {
            NeutralFiles.Write(shop, folder.FullName);
            using var answer = SqlOracle.Ask(folder.FullName);
            var text = new StringBuilder();
            foreach (var judge in new[] { "creation_first", "creation", "payment" })
            {
                Compare(shop, judge, answer.RootElement, text);
            }

            return text.ToString();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(Shop shop, string judge, JsonElement answer, StringBuilder text)
    {
        var rules = ShopReading.Rules(Shop.RulesJson.Replace("}", $$""", "judge": "{{judge}}" }""", StringComparison.Ordinal));
        var facts = ShopReading.Read(shop, rules).Replay();
        CompareCredits(facts, answer.GetProperty("credits"), text);
        var fold = new DailyFold(rules);
        foreach (var buyer in facts)
        {
            fold.Add(buyer);
        }

        foreach (var row in fold.Result())
        {
            CompareRow(row, judge, answer, text);
        }
    }

    private static void CompareRow(DailyMeasures row, string judge, JsonElement answer, StringBuilder text)
    {
        var subject = row.Agent?.Value ?? "shop";
        var figures = row.Agent is null ? answer.GetProperty("shop") : answer.GetProperty("agents").TryGetProperty(subject, out var days) ? days : default;
        var day = row.Day.ToString();
        var has = figures.ValueKind == JsonValueKind.Object && figures.TryGetProperty(day, out figures);
        foreach (var (name, measure) in OracleNames.All)
        {
            if (row.Agent is null && name.StartsWith("bucket_", StringComparison.Ordinal))
            {
                continue;
            }

            var expected = has && figures.TryGetProperty(OracleNames.IsJudged(name) ? $"{name}@{judge}" : name, out var value) ? value.GetInt64() : 0;
            var found = OracleNames.ValueOf(row, measure);
            if (expected != found)
            {
                text.Append(CultureInfo.InvariantCulture, $"{judge} {subject} {day} {name}: sql {expected}, replay {found}\n");
            }
        }
    }

    private static void CompareCredits(IReadOnlyList<BuyerFacts> facts, JsonElement credits, StringBuilder text)
    {
        var found = facts.SelectMany(buyer => buyer.Credits).ToDictionary(credit => (credit.Order.Value, credit.Event == CreditEvent.Creation ? "creation" : "payment"), credit => credit.Winner);
        foreach (var credit in credits.EnumerateArray())
        {
            var key = (credit.GetProperty("order").GetString()!, credit.GetProperty("event").GetString()!);
            var expected = (credit.GetProperty("account").GetString(), credit.GetProperty("agent").GetString());
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
