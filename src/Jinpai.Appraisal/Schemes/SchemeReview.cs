using System.Collections.Immutable;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Rules;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Schemes;

/// <summary>What is worth a second look in a scheme that is valid (spec 4.1 and the guard pairs of 4.4).</summary>
public static class SchemeReview
{
    private static readonly string[] Speed = ["first_response", "average_response", "quick_rate", "timely_rate", "first_within_30s", "within_3min"];

    private static readonly string[] Quality =
        ["satisfaction_", "bad_review", "responsible_bad_review", "review_recovery", "prohibited_words", "dispute_rate", "reply_rate", "enquiry_conversion", "consultation_conversion", "reception_conversion", "manual:"];

    private static readonly string[] Sales = ["sales", "sold_", "net_sales"];
    private static readonly string[] Refunds = ["refund", "return", "net_sales", "exchange_rate"];

    private static readonly LocalText Higher = new("越高越好", "higher is better");
    private static readonly LocalText Lower = new("越低越好", "lower is better");

    public static ImmutableArray<Notice> Of(Scheme scheme, MetricCatalog catalog)
    {
        var notices = ImmutableArray.CreateBuilder<Notice>();
        if (scheme.FullMarks < Ratio.From(100))
        {
            Add(SchemeNotices.FullMarks, NumberText.Plain(scheme.FullMarks));
        }

        if (!StartsAPeriod(scheme))
        {
            Add(SchemeNotices.NotPeriodStart, BusinessDay.FromDate(scheme.EffectiveFrom!.Value).ToString());
        }

        foreach (var criterion in scheme.Criteria)
        {
            var name = criterion.Name ?? criterion.Metric.Key;
            if (GoesUpAndDown(criterion.Rule))
            {
                Add(SchemeNotices.UpAndDown, name);
            }

            notices.AddRange(Against(catalog, criterion, name));
            if (criterion is { SmallSample: SmallSampleRule.Wilson, MinimumSample: 0 } && criterion.Rule is not ManualRule)
            {
                Add(SchemeNotices.WilsonIdle, name);
            }
        }

        if (Has(Speed) && !Has(Quality))
        {
            Add(SchemeNotices.SpeedAlone);
        }

        if (Has(Sales) && !Has(Refunds))
        {
            Add(SchemeNotices.SalesAlone);
        }

        return notices.ToImmutable();

        void Add(NoticeKind kind, params IReadOnlyList<LocalText> arguments) => notices.Add(new Notice(kind, null, arguments));

        bool Has(string[] prefixes) => scheme.Criteria.Any(c => prefixes.Any(p => c.Metric.Id.StartsWith(p, StringComparison.Ordinal)));
    }

    /// <summary>What the catalogue has to say to a criterion.</summary>
    private static IEnumerable<Notice> Against(MetricCatalog catalog, Criterion criterion, string name)
    {
        var info = catalog.Find(criterion.Metric.Id);
        var direction = criterion.Rule.Direction;
        if (info is not null && info.Direction != MetricDirection.Neutral && direction != MetricDirection.Neutral && info.Direction != direction)
        {
            yield return new Notice(SchemeNotices.AgainstCatalog, null, name, info.Direction == MetricDirection.HigherIsBetter ? Higher : Lower);
        }

        if (info is null && catalog.All.Count > 0 && !criterion.Metric.Id.Contains(':', StringComparison.Ordinal))
        {
            yield return new Notice(SchemeNotices.UnknownMetric, null, criterion.Metric.Id);
        }

        if (info is { IsShareOfCounts: false } && criterion is { SmallSample: SmallSampleRule.Wilson, MinimumSample: > 0 })
        {
            yield return new Notice(SchemeNotices.WilsonNotAShare, null, name);
        }
    }

    private static bool GoesUpAndDown(PointsRule rule) => rule switch
    {
        BandsRule bands => bands.Bands.GoesUpAndDown((a, b) => a.CompareTo(b)),
        RankRule rank => rank.GoesUpAndDown,
        PerUnitRule perUnit => perUnit.Under.Sign * perUnit.Over.Sign > 0,
        _ => false,
    };

    private static bool StartsAPeriod(Scheme scheme) => scheme.EffectiveFrom is not { } day || scheme.Period switch
    {
        SchemePeriod.Week => day.DayOfWeek == DayOfWeek.Monday,
        SchemePeriod.Quarter => day is { Day: 1, Month: 1 or 4 or 7 or 10 },
        _ => day.Day == 1,
    };
}
