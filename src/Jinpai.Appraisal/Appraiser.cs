using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Rules;
using Jinpai.Appraisal.Schemes;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;

namespace Jinpai.Appraisal;

/// <summary>Scores agents by a scheme (spec 4.1): exact arithmetic, rounded half away from zero once, then cut to the range.</summary>
public static class Appraiser
{
    public static AppraisalResult Appraise(AppraisalRequest request)
    {
        var texts = AppraisalTexts.In(request.Language);
        var scheme = request.Scheme;
        var measuring = new Measuring(request, texts);
        var agents = AgentsOf(request);
        var measured = scheme.Criteria.Select(c => measuring.Measure(c, agents)).ToList();
        var events = new EventCounting(request, texts);
        var cards = ImmutableArray.CreateBuilder<ScoreCard>(agents.Length);
        for (var i = 0; i < agents.Length; i++)
        {
            var index = i;
            var criteria = scheme.Criteria.Select((c, n) => Outcome(c, measuring.NameOf(c), measured[n], index, request.Catalog, texts)).ToList();
            cards.Add(Card(agents[i], scheme, Weighted(scheme, criteria), events.Count(agents[i]), texts));
        }

        var notices = SchemeReview.Of(scheme, request.Catalog, texts).AddRange(measuring.Notices).AddRange(events.Notices).AddRange(CardNotices(scheme, cards, texts));
        return new AppraisalResult
        {
            Scheme = scheme,
            Rules = request.Rules,
            Horizon = request.Horizon,
            Period = request.Period,
            Cards = cards.ToImmutable(),
            Notices = notices,
            Issues = [.. measuring.Issues, .. events.Issues],
        };
    }

    private static ImmutableArray<AgentId> AgentsOf(AppraisalRequest request)
    {
        var audience = request.Scheme.AppliesTo;
        return request.People is { } people
            ? [.. people.Where(p => audience.LevelFor(p) is not null).Select(p => p.Agent).Distinct().Order()]
            : [.. request.Figures.Agents.Where(a => audience.MeansNamed(a.Value))];
    }

    private static CriterionResult Outcome(Criterion criterion, string name, Measurement[] all, int index, IReadOnlyDictionary<string, MetricInfo> catalog, TextTable texts)
    {
        var measured = all[index];
        var result = new CriterionResult
        {
            Metric = criterion.Metric,
            Name = name,
            Perspective = criterion.Perspective ?? Perspectives.Of(criterion.Metric, catalog),
            State = measured.State,
            Value = measured.Value,
            Numerator = measured.Figure.Numerator,
            Denominator = measured.Figure.Denominator,
            Sample = measured.Sample,
            Full = criterion.Rule.Full,
            Weight = criterion.Weight,
            HasSmallSample = measured.HasSmallSample,
        };
        return measured.LeftOut switch
        {
            null => WithPoints(result, criterion.Rule, measured, all, texts),
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

    private static CriterionResult WithPoints(CriterionResult result, PointsRule rule, Measurement measured, Measurement[] all, TextTable texts)
    {
        var value = measured.Value!.Value;
        switch (rule)
        {
            case BandsRule bands:
                var band = bands.Bands.Find(value);
                return result with { Points = band.Award.Number, Band = band.Text(texts) };
            case LinearRule linear:
                return result with { Points = linear.Points(value) };
            case PerUnitRule perUnit:
                return result with { Points = perUnit.Points(value) };
            case TargetRule target:
                return result with { Points = target.Points(value, measured.Goal!.Value) };
            case RankRule ranks:
                var rank = RankRule.Rank(value, all.Where(m => m.LeftOut is null).Select(m => m.Value!.Value), ranks.Best);
                return result with { Points = ranks.Points(rank), Band = texts.Say("band.rank", rank) };
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

    private static ScoreCard Card(AgentId agent, Scheme scheme, List<CriterionResult> criteria, ImmutableArray<EventResult> events, TextTable texts)
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
            return card with { WhyNoScore = texts.Say("why.blocked", blocking.Name) };
        }

        if (scheme.TotalWeight.Sign > 0 && !criteria.Exists(c => c.LeftOut is null && c.Weight.Sign > 0))
        {
            return card with { WhyNoScore = texts.Say(card.Preliminary ? "why.immature" : "why.nothing_left") };
        }

        var sum = criteria.Aggregate(scheme.StartingPoints, (total, c) => total + c.Weighted);
        sum = events.Aggregate(sum, (total, e) => total + e.Total);
        var score = Ratio.Min(scheme.MostScore, Ratio.Max(scheme.LeastScore, HalfUp.Round(sum, scheme.Rounding)));
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

    private static IEnumerable<Notice> CardNotices(Scheme scheme, IReadOnlyCollection<ScoreCard> cards, TextTable texts)
    {
        if (cards.Count == 0)
        {
            yield return new Notice(NoticeWeight.Warning, "nobody", null, texts.Say("notice.nobody", scheme.Code));
        }

        foreach (var card in cards)
        {
            if (card.WhyNoScore is { } why)
            {
                yield return new Notice(NoticeWeight.NeedsConfirmation, "no_score", card.Agent, texts.Say("notice.no_score", card.Agent, why));
            }

            if (card.Preliminary)
            {
                var names = string.Join(texts.Say("word.comma"), card.Criteria.Where(c => c.LeftOut == LeftOutReason.Immature).Select(c => c.Name));
                yield return new Notice(NoticeWeight.BlocksLocking, "preliminary", card.Agent, texts.Say("notice.preliminary", card.Agent, names));
            }
        }
    }
}
