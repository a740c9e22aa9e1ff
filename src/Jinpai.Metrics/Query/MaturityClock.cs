using Jinpai.Core;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Rules;

namespace Jinpai.Metrics.Query;

/// <summary>When the figures of a subject over a span can change no more (spec 2.6).</summary>
internal sealed class MaturityClock(RuleBook rules, DaySpan days, IReadOnlyList<DailyMeasures> rows, IReadOnlyList<DailyMeasures> shopRows)
{
    private readonly Dictionary<MaturityKinds, Instant> _known = [];

    internal Instant MatureAt(MaturityKinds kinds)
    {
        if (!_known.TryGetValue(kinds, out var at))
        {
            at = Compute(kinds);
            _known.Add(kinds, at);
        }

        return at;
    }

    private Instant Compute(MaturityKinds kinds)
    {
        var at = rules.Calendar.EndOf(days.Last);
        at = Latest(at, kinds, MaturityKinds.Response, Measure.Received, rules.ResponseMaturity);
        at = Latest(at, kinds, MaturityKinds.EnquiryWindow, Measure.Received, rules.EnquiryWindowEnd);
        at = Latest(at, kinds, MaturityKinds.PaidNextDay, Measure.Received, rules.PaidNextDayMaturity);
        at = Latest(at, kinds, MaturityKinds.Paid, Measure.Received, rules.PaidMaturity);
        at = Latest(at, kinds, MaturityKinds.Creation, Measure.CreatedOrders, rules.CreationMaturity);
        if ((kinds & (MaturityKinds.Sale | MaturityKinds.ShopSale)) != MaturityKinds.DayEnd)
        {
            at = Latest(at, kinds, MaturityKinds.Sale, Measure.CreatedOrders, SaleMaturity);
            at = LatestOf(shopRows, at, kinds, MaturityKinds.ShopSale, Measure.ShopCreatedOrders, SaleMaturity);
            at = AfterFollowUp(at, day => rules.For(day).FollowUpCounts);
            at = AfterSilentOrders(at);
        }

        return kinds.HasFlag(MaturityKinds.FollowUp) ? AfterFollowUp(at, _ => true) : at;
    }

    private Instant Latest(Instant at, MaturityKinds kinds, MaturityKinds kind, Measure condition, Func<BusinessDay, Instant> maturity) => LatestOf(rows, at, kinds, kind, condition, maturity);

    private static Instant LatestOf(IReadOnlyList<DailyMeasures> days, Instant at, MaturityKinds kinds, MaturityKinds kind, Measure condition, Func<BusinessDay, Instant> maturity)
    {
        if (kinds.HasFlag(kind))
        {
            foreach (var row in days)
            {
                at = row[condition] > 0 ? Instant.Later(at, maturity(row.Day)) : at;
            }
        }

        return at;
    }

    private Instant SaleMaturity(BusinessDay day) => rules.For(day).Judge == JudgeRule.Creation ? rules.CreationMaturity(day) : rules.Calendar.EndOf(day);

    /// <summary>
    /// Where creation dates sales and a follow-up counts, a silent order of the day can be paid until the end of <c>closeDays</c> and followed up after that: it is then a sale of the day,
    /// of somebody who may have had no reception.
    /// </summary>
    private Instant AfterSilentOrders(Instant at)
    {
        foreach (var row in shopRows)
        {
            var judged = rules.For(row.Day);
            if (judged is { Judge: JudgeRule.Creation, FollowUpCounts: true } && row[Measure.ShopCreatedOrders] > row[Measure.CreatedOrders])
            {
                var end = rules.CreationMaturity(row.Day);
                at = Instant.Later(at, end + new DaySpan(row.Day, rules.Calendar.DayOf(end)).Days.Max(day => rules.For(day).FollowUp));
            }
        }

        return at;
    }

    /// <summary>Whoever follows up first after a silent payment may have had no reception that day, so this waits on every day.</summary>
    private Instant AfterFollowUp(Instant at, Func<BusinessDay, bool> counts)
    {
        foreach (var day in days.Days)
        {
            at = counts(day) ? Instant.Later(at, rules.Calendar.EndOf(day) + rules.For(day).FollowUp) : at;
        }

        return at;
    }
}
