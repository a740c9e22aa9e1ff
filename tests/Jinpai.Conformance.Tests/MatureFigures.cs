using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Metrics.Query;
using Jinpai.Replay.Rules;
using Jinpai.Shops;

namespace Jinpai.Conformance.Tests;

/// <summary>What a shop shows as mature at one moment, beside what it says in the end (invariant 10 of spec 2.9).</summary>
internal static class MatureFigures
{
    /// <summary>Links hold for all time by decision, and a later one may join earlier chats; recalls are meant apart too: a shop to ask about everything else.</summary>
    public static Shop WithoutLinks(Shop shop) => shop with
    {
        Messages = [.. shop.Messages.Where(message => message.OrderId.Length == 0 && !message.Content.Any(char.IsAsciiDigit) && message.Kind != "recall")],
    };

    /// <summary>Figures that were shown as mature at the cut and are others in the end, refund figures as of the horizon excepted.</summary>
    public static IEnumerable<string> Differences(Shop whole, RuleBook rules, DateTimeOffset cut)
    {
        var (early, late) = (Rows(KnownAt(whole, cut), rules), Rows(whole, rules));
        var until = Instant.FromDateTimeOffset(cut);
        var (atCut, atEnd) = (new DataCoverage(until, until, HasRefunds: true), new DataCoverage(Instant.MaxValue, Instant.MaxValue, HasRefunds: true));
        var metrics = MetricCatalog.Known.Computed.Where(metric => !metric.IsAsOfHorizon && !metric.Id.EndsWith("_distinct", StringComparison.Ordinal)).ToList();
        foreach (var day in new DaySpan(BusinessDay.FromDate(whole.Options.FirstDay), BusinessDay.FromDate(DateOnly.FromDateTime(cut.DateTime))).Days)
        {
            var query = new MetricQuery { Days = DaySpan.Of(day), Metrics = metrics, Grouping = MetricGrouping.Agents };
            var shown = query.Run(early, rules, atCut);
            var final = query.Run(late, rules, atEnd);
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

    public static IReadOnlyList<DailyMeasures> Rows(Shop shop, RuleBook rules)
    {
        var fold = new DailyFold(rules);
        foreach (var buyer in ShopReading.Read(shop, rules).Replay())
        {
            fold.Add(buyer);
        }

        return fold.Result();
    }

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
