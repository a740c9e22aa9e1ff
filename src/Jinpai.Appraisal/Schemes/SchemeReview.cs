using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Rules;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;

namespace Jinpai.Appraisal.Schemes;

/// <summary>What is worth a second look in a scheme that is valid (spec 4.1 and the guard pairs of 4.4).</summary>
public static class SchemeReview
{
    private static readonly string[] Speed = ["first_response", "average_response", "quick_rate", "timely_rate", "first_within_30s", "within_3min"];

    private static readonly string[] Quality =
        ["satisfaction_", "bad_review", "responsible_bad_review", "review_recovery", "prohibited_words", "dispute_rate", "reply_rate", "enquiry_conversion", "consultation_conversion", "reception_conversion", "manual:"];

    private static readonly string[] Sales = ["sales", "sold_", "net_sales"];
    private static readonly string[] Refunds = ["refund", "return", "net_sales", "exchange_rate"];

    public static ImmutableArray<Notice> Of(Scheme scheme, IReadOnlyDictionary<string, MetricInfo> catalog, TextTable texts)
    {
        var notices = ImmutableArray.CreateBuilder<Notice>();
        if (scheme.FullMarks < Ratio.From(100))
        {
            Add("full_marks", DecimalText.Plain(scheme.FullMarks));
        }

        if (!StartsAPeriod(scheme))
        {
            Add("not_period_start", scheme.EffectiveFrom!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach (var criterion in scheme.Criteria)
        {
            var name = criterion.Name ?? criterion.Metric.Key;
            if (GoesUpAndDown(criterion.Rule))
            {
                Add("up_and_down", name);
            }

            notices.AddRange(Against(catalog, criterion, name, texts));
            if (criterion is { SmallSample: SmallSampleRule.Wilson, MinimumSample: 0 } && criterion.Rule is not ManualRule)
            {
                Add("wilson_idle", name);
            }
        }

        if (Has(Speed) && !Has(Quality))
        {
            Add("speed_alone");
        }

        if (Has(Sales) && !Has(Refunds))
        {
            Add("sales_alone");
        }

        return notices.ToImmutable();

        void Add(string code, params object?[] values) => notices.Add(new Notice(NoticeWeight.Warning, code, null, texts.Say("notice." + code, values)));

        bool Has(string[] prefixes) => scheme.Criteria.Any(c => prefixes.Any(p => c.Metric.Id.StartsWith(p, StringComparison.Ordinal)));
    }

    /// <summary>What the catalogue has to say to a criterion.</summary>
    private static IEnumerable<Notice> Against(IReadOnlyDictionary<string, MetricInfo> catalog, Criterion criterion, string name, TextTable texts)
    {
        var info = catalog.GetValueOrDefault(criterion.Metric.Id);
        var direction = criterion.Rule.Direction;
        if (info is not null && info.Direction != Direction.Neutral && direction != Direction.Neutral && info.Direction != direction)
        {
            yield return Warning("against_catalog", name, texts.Say(info.Direction == Direction.HigherIsBetter ? "word.higher" : "word.lower"));
        }

        if (info is null && catalog.Count > 0 && !criterion.Metric.Id.Contains(':', StringComparison.Ordinal))
        {
            yield return Warning("unknown_metric", criterion.Metric.Id);
        }

        if (info is { IsShareOfCounts: false } && criterion is { SmallSample: SmallSampleRule.Wilson, MinimumSample: > 0 })
        {
            yield return Warning("wilson_not_a_share", name);
        }

        Notice Warning(string code, params object?[] values) => new(NoticeWeight.Warning, code, null, texts.Say("notice." + code, values));
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
