using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Metrics.Query;
using Jinpai.Replay.Rules;
using Jinpai.Shops;

namespace Jinpai.Conformance.Tests;

/// <summary>Invariant 10 of spec 2.9: a figure shown as mature never changes by later events, refund figures excepted.</summary>
public sealed class MaturityTests
{
    private static readonly RuleBook Rules = ShopReading.Rules(Shop.RulesJson);

    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(300, 16).Select(seed => (ulong)seed)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Mature_figures_never_change_by_later_events(ulong seed)
    {
        // Links hold for all time by decision, and a later one may join earlier chats: this is about everything else.
        var whole = WithoutLinks(NastyShops.Generate(seed, new ShopOptions { Days = 14, ScenesPerDay = 6, Buyers = 25 }));
        var random = new Random((int)seed);
        for (var round = 0; round < 3; round++)
        {
            var cut = new DateTimeOffset(whole.Options.FirstDay.AddDays(random.Next(5, 14)).ToDateTime(new TimeOnly(random.Next(24), random.Next(60))), Shop.Offset);
            var differences = Differences(whole, cut).Take(20).ToList();
            Assert.True(differences.Count == 0, string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, cut {cut:O}:\n{string.Join('\n', differences)}"));
        }
    }

    private static IEnumerable<string> Differences(Shop whole, DateTimeOffset cut)
    {
        var (early, late) = (Rows(KnownAt(whole, cut)), Rows(whole));
        var until = Instant.FromDateTimeOffset(cut);
        var (atCut, atEnd) = (new DataCoverage(until, until, HasRefunds: true), new DataCoverage(Instant.MaxValue, Instant.MaxValue, HasRefunds: true));
        var metrics = MetricCatalog.Known.Computed.Where(metric => !metric.IsAsOfHorizon && !metric.Id.EndsWith("_distinct", StringComparison.Ordinal)).ToList();
        foreach (var day in BusinessDay.Range(BusinessDay.FromDate(whole.Options.FirstDay), BusinessDay.FromDate(DateOnly.FromDateTime(cut.DateTime))))
        {
            var query = new MetricQuery { First = day, Last = day, Metrics = metrics, Grouping = MetricGrouping.Agents };
            var shown = query.Run(early, Rules, atCut);
            var final = query.Run(late, Rules, atEnd);
            foreach (var row in shown.Rows.Append(shown.Shop))
            {
                var later = row.Subject.IsShop ? final.Shop : final.Rows.FirstOrDefault(other => other.Subject.Name == row.Subject.Name);
                foreach (var metric in metrics.Where(metric => row[metric].State == FigureState.Ok && (later is null || !Equals(row[metric].Value, later[metric].Value))))
                {
                    yield return $"{row.Subject} {day} {metric}: {row[metric].Value} became {later?[metric].Value}";
                }
            }
        }
    }

    private static IReadOnlyList<DailyMeasures> Rows(Shop shop)
    {
        var fold = new DailyFold(Rules);
        foreach (var buyer in ShopReading.Read(shop, Rules).Replay())
        {
            fold.Add(buyer);
        }

        return fold.Result();
    }

    private static Shop WithoutLinks(Shop shop) => shop with
    {
        Messages = [.. shop.Messages.Where(message => message.OrderId.Length == 0 && !message.Content.Any(char.IsAsciiDigit) && message.Kind != "recall")],
    };

    // What exports made at the cut would have shown: later orders not at all, later steps of earlier orders blank, nothing paid before it was.
    private static Shop KnownAt(Shop shop, DateTimeOffset cut) => shop with
    {
        Messages = [.. shop.Messages.Where(message => message.SentAt <= cut)],
        Refunds = [.. shop.Refunds.Where(refund => refund.AppliedAt <= cut)],
        OrderExports = [.. shop.OrderExports.Select(export => export with { Rows = [.. export.Rows.Where(row => row.CreatedAt <= cut).Select(row => KnownAt(row, cut))] })],
    };

    private static ShopOrderRow KnownAt(ShopOrderRow row, DateTimeOffset cut)
    {
        DateTimeOffset? Known(DateTimeOffset? at) => at <= cut ? at : null;
        var isPaid = row.PaidAt <= cut || (row.IsCod && row.ShippedAt <= cut);
        return row with
        {
            DepositPaidAt = Known(row.DepositPaidAt),
            PaidAt = Known(row.PaidAt),
            ShippedAt = Known(row.ShippedAt),
            FinishedAt = Known(row.FinishedAt),
            ClosedAt = Known(row.ClosedAt),
            PaidAmountFen = isPaid ? row.PaidAmountFen : 0,
        };
    }
}
