using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Rules;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal;

/// <summary>Scores agents by a scheme (spec 4.1): exact arithmetic, rounded half away from zero once, then cut to the range.</summary>
public static class Appraiser
{
    private static readonly LocalText Rank = new("第 {0} 名", "rank {0}");
    private static readonly LocalText Blocked = new("“{0}” 没有数据，按方案不出分", "'{0}' has no data and the scheme gives no score then");
    private static readonly LocalText AllImmature = new("各项指标的数据都还未成熟（延迟统计）", "all figures are still immature");
    private static readonly LocalText NothingLeft = new("没有一项指标有数据", "no criterion has data");

    public static AppraisalResult Appraise(AppraisalRequest request)
    {
        var scheme = request.Scheme;
        var measuring = new Measuring(request);
        var agents = AgentsOf(request);
        var measured = scheme.Criteria.Select(c => measuring.Measure(c, agents)).ToList();
        var events = new EventCounting(request);
        var cards = ImmutableArray.CreateBuilder<ScoreCard>(agents.Length);
        for (var i = 0; i < agents.Length; i++)
        {
            var index = i;
            var criteria = scheme.Criteria.Select((c, n) => Outcome(c, measuring.NameOf(c), measured[n], index, request.Catalog)).ToList();
            cards.Add(Card(agents[i], scheme, Weighted(scheme, criteria), events.Count(agents[i])));
        }

        events.NoteUnknown();
        var notices = SchemeReview.Of(scheme, request.Catalog).AddRange(measuring.Notices).AddRange(events.Notices).AddRange(CardNotices(scheme, cards));
        ImmutableArray<Issue> issues = [.. measuring.Issues, .. events.Issues];
        return new AppraisalResult
        {
            Scheme = scheme,
            Rules = request.Rules,
            Horizon = request.Horizon,
            Period = request.Period,
            // A figure that was refused is no figure that is missing: no score stands in which its weight went to the others.
            Cards = issues.IsEmpty ? cards.ToImmutable() : [],
            Notices = notices,
            Issues = issues,
        };
    }

    private static ImmutableArray<AgentId> AgentsOf(AppraisalRequest request)
    {
        var audience = request.Scheme.AppliesTo;
        return request.People is { } people
            ? [.. people.Where(p => audience.LevelFor(p) is not null).Select(p => p.Agent).Distinct().Order()]
            : [.. request.Figures.Agents.Where(a => audience.MeansNamed(a.Value))];
    }

    private static CriterionResult Outcome(Criterion criterion, LocalText name, Measurement[] all, int index, MetricCatalog catalog)
    {
        var measured = all[index];
        var result = new CriterionResult
        {
            Metric = criterion.Metric,
            Name = name,
            Perspective = criterion.Perspective ?? Perspectives.Of(criterion.Metric, catalog),
            State = measured.State,
            Value = measured.Value,
            Numerator = measured.Figure.Parts?.Numerator,
            Denominator = measured.Figure.Parts?.Denominator,
            Sample = measured.Sample,
            Full = criterion.Rule.Full,
            Weight = criterion.Weight,
            HasSmallSample = measured.HasSmallSample,
        };
        return measured.LeftOut switch
        {
            null => WithPoints(result, criterion.Rule, measured, all),
            LeftOutReason.NoData => criterion.Missing switch
            {
                MissingRule.Zero => result with { Points = Ratio.Zero },
                MissingRule.Full => result with { Points = criterion.Rule.Full },
                MissingRule.Block => result with { LeftOut = LeftOutReason.Blocks },
                _ => result with { LeftOut = LeftOutReason.NoData },
            },
            { } reason => result with { LeftOut = reason },
        };
    }

    private static CriterionResult WithPoints(CriterionResult result, PointsRule rule, Measurement measured, Measurement[] all)
    {
        var value = measured.Value!.Value;
        switch (rule)
        {
            case BandsRule bands:
                var band = bands.Bands.Find(value);
                return result with { Points = band.Award.Number, Band = band.Text };
            case LinearRule linear:
                return result with { Points = linear.Points(value) };
            case PerUnitRule perUnit:
                return result with { Points = perUnit.Points(value) };
            case TargetRule target:
                return result with { Points = target.Points(value, measured.Goal!.Value) };
            case RankRule ranks:
                var rank = RankRule.Rank(value, all.Where(m => m.LeftOut is null).Select(m => m.Value!.Value), ranks.Best);
                return result with { Points = ranks.Points(rank), Band = Rank.With(rank) };
            case ManualRule manual:
                return result with { Points = manual.Points(value) };
            default:
                throw new InvalidOperationException("A kind of rule that nobody scores: " + rule.GetType().Name);
        }
    }

    /// <summary>Gives the weight of what is left out to the rest in proportion: effective weight = weight × all weights / weights that count.</summary>
    private static List<CriterionResult> Weighted(Scheme scheme, List<CriterionResult> criteria)
    {
        var counting = criteria.Where(c => c.LeftOut is null).Aggregate(Ratio.Zero, (sum, c) => sum + c.Weight);
        var factor = counting.Sign == 0 ? Ratio.One : scheme.TotalWeight / counting;
        return [.. criteria.Select(c => c.LeftOut is null ? c with { EffectiveWeight = c.Weight * factor } : c)];
    }

    private static ScoreCard Card(AgentId agent, Scheme scheme, List<CriterionResult> criteria, ImmutableArray<EventResult> events)
    {
        var card = new ScoreCard
        {
            Agent = agent,
            Preliminary = criteria.Any(c => c.LeftOut == LeftOutReason.Immature),
            Criteria = [.. criteria],
            Events = events,
            Weakest = Weakest(criteria),
        };
        if (criteria.Find(c => c.LeftOut == LeftOutReason.Blocks) is { } blocking)
        {
            return card with { WhyNoScore = Blocked.With(blocking.Name) };
        }

        if (scheme.TotalWeight.Sign > 0 && !criteria.Exists(c => c.LeftOut is null && c.Weight.Sign > 0))
        {
            return card with { WhyNoScore = card.Preliminary ? AllImmature : NothingLeft };
        }

        var sum = criteria.Aggregate(scheme.StartingPoints, (total, c) => total + c.Weighted);
        sum = events.Aggregate(sum, (total, e) => total + e.Total);
        var score = Ratio.Min(scheme.MostScore, Ratio.Max(scheme.LeastScore, Rounding.HalfUp(sum, scheme.Rounding)));
        return card with { Score = score, Grade = scheme.MostScore == Ratio.From(100) ? ScoreGrades.Of(score) : null };
    }

    private static MetricReference? Weakest(IEnumerable<CriterionResult> criteria)
    {
        CriterionResult? weakest = null;
        foreach (var criterion in criteria.Where(c => c.EffectiveWeight.Sign > 0 && c.Full.Sign > 0 && c.Points < c.Full))
        {
            var order = weakest is null ? -1 : Share(criterion).CompareTo(Share(weakest));
            if (order < 0 || (order == 0 && criterion.Weight > weakest!.Weight))
            {
                weakest = criterion;
            }
        }

        return weakest?.Metric;

        static Ratio Share(CriterionResult c) => c.Points!.Value / c.Full;
    }

    private static IEnumerable<Notice> CardNotices(Scheme scheme, IReadOnlyCollection<ScoreCard> cards)
    {
        if (cards.Count == 0)
        {
            yield return new Notice(AppraisalNotices.Nobody, null, scheme.Code);
        }

        foreach (var card in cards)
        {
            if (card.WhyNoScore is { } why)
            {
                yield return new Notice(AppraisalNotices.NoScore, card.Agent, card.Agent.Value, why);
            }

            if (card.Preliminary)
            {
                var names = LocalText.Join(LocalText.Comma, card.Criteria.Where(c => c.LeftOut == LeftOutReason.Immature).Select(c => c.Name));
                yield return new Notice(AppraisalNotices.Preliminary, card.Agent, card.Agent.Value, names);
            }
        }
    }
}
