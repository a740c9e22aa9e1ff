using System.Globalization;
using CsCheck;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Replay.Rules;
using Jinpai.Shops;

namespace Jinpai.Conformance.Tests;

/// <summary>However a shop changes its rules from one day to the next: no mature figure changes later, days sum to the span, and a store says what memory says (spec 2, 2.9).</summary>
public sealed class RandomRulesTests(StoredShops shops) : IClassFixture<StoredShops>
{
    private static readonly ShopOptions Small = new() { Days = 10, ScenesPerDay = 5, Buyers = 20 };

    private static readonly Gen<string[]> Keys = Gen.OneOf(
        Gen.OneOf("creation", "payment", "creation_first").Select(judge => $"\"judge\": \"{judge}\""),
        Gen.Bool.Select(counts => $"\"followUpCounts\": {(counts ? "true" : "false")}"),
        Gen.Int[1, 5].Select(days => $"\"closeDays\": {days}"),
        Gen.Int[1, 3].Select(days => $"\"enquiryDays\": {days}"),
        Gen.Int[1, 4].Select(days => $"\"lookback\": {days}"),
        Gen.Int[2, 21].Select(days => $"\"aftersaleDays\": {days}"),
        Gen.Int[10, 2000].Select(minutes => $"\"followUpMinutes\": {minutes}"),
        Gen.Int[60, 3600].Select(seconds => $"\"waitCap\": {seconds}"),
        Gen.OneOf("fallback", "equal", "never").Select(policy => $"\"aftersaleCredit\": \"{policy}\""),
        Gen.OneOf("exclude", "taobao").Select(policy => $"\"unanswered\": \"{policy}\""),
        Gen.Bool.Select(counts => $"\"codShippedIsPaid\": {(counts ? "true" : "false")}"),
        Gen.Bool.Select(counts => $"\"includePostage\": {(counts ? "true" : "false")}"),
        Gen.Int[0, 19].Select(buyer => $"\"blacklist\": [\"buyer{buyer:00}\"]"),
        Gen.Int[2, 4].Select(lines => $$""" "filters": { "single_line": { "lines": {{lines}} } }""".Trim())).Array[0, 5];

    private static readonly Gen<(string[] Keys, int Day)> Version = Gen.Select(Keys, Gen.Int[1, 12]);

    private static readonly Gen<(int Seed, string Rules, int Day, int Minute)> Story = Gen.Select(Gen.Int[500, 520], Version.Array[1, 3], Gen.Int[3, 14], Gen.Int[0, 1439])
        .Select((seed, versions, day, minute) => (seed, Json(versions), day, minute));

    [Fact]
    public void Mature_figures_never_change_whatever_rules_come() => Story.SampleFixed(60, story =>
    {
        var whole = MatureFigures.WithoutLinks(NastyShops.Generate((ulong)story.Seed, Small));
        var cut = new DateTimeOffset(whole.Options.FirstDay.AddDays(story.Day).ToDateTime(TimeOnly.MinValue), Shop.Offset).AddMinutes(story.Minute);
        Assert.Empty(MatureFigures.Differences(whole, ShopReading.Rules(story.Rules), cut).Take(20));
    });

    [Fact]
    public void Days_sum_to_the_span_whatever_rules_come() => Story.SampleFixed(20, story =>
    {
        var rules = ShopReading.Rules(story.Rules);
        var shop = NastyShops.Generate((ulong)story.Seed, Small);
        var rows = MatureFigures.Rows(shop, rules);
        var metrics = MetricCatalog.Known.Computed.Where(metric => metric.Computation is MetricComputation.SumOf).ToList();
        var query = new MetricQuery { Days = new DaySpan(BusinessDay.FromDate(shop.Options.FirstDay.AddDays(-2)), BusinessDay.FromDate(shop.LastDay.AddDays(20))), Metrics = metrics, Grouping = MetricGrouping.Agents };
        var coverage = new DataCoverage(Instant.MaxValue, Instant.MaxValue, HasRefunds: true);
        var span = query.Run(rows, rules, coverage);
        var days = query.Days.Days.Select(day => (query with { Days = DaySpan.Of(day) }).Run(rows, rules, coverage)).ToList();
        Assert.NotEmpty(span.Rows);
        foreach (var row in span.Rows.Append(span.Shop))
        {
            var own = days.Select(day => row.Subject.IsShop ? day.Shop : day.Rows.FirstOrDefault(other => other.Subject == row.Subject)).OfType<MetricRow>().ToList();
            Assert.Empty(metrics.Where(metric => row[metric].State == FigureState.Ok && row[metric].Value != own.Aggregate(Ratio.Zero, (sum, day) => sum + (day[metric].Value ?? Ratio.Zero)))
                .Select(metric => $"{row.Subject} {metric}"));
        }
    });

    [Fact]
    public void A_store_says_what_memory_says_whatever_rules_come() =>
        Story.SampleFixed(4, story => SameFacts.Assert(shops, ShopReading.Read(NastyShops.Generate((ulong)story.Seed, Small), ShopReading.Rules(story.Rules))));

    // The first version also holds before its day. Lists of the generated shop stand in all of them; of one key given twice the last counts.
    private static string Json((string[] Keys, int Day)[] versions)
    {
        var lists = Shop.RulesJson.Trim('{', '}', ' ').Split(", \"").Select(key => key.StartsWith('"') ? key : "\"" + key).ToList();
        return "[" + string.Join(",\n", versions.DistinctBy(version => version.Day).OrderBy(version => version.Day).Select(version =>
        {
            var keys = lists.Concat(version.Keys).GroupBy(key => key.Split(':')[0], StringComparer.Ordinal).Select(key => key.Last());
            return string.Create(CultureInfo.InvariantCulture, $"{{ \"effectiveFrom\": \"2026-09-{version.Day + 7:00}\", {string.Join(", ", keys)} }}");
        })) + "]";
    }
}
