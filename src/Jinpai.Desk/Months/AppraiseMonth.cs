using System.Collections.Immutable;
using Jinpai.Appraisal;
using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Documents;
using Jinpai.Desk.People;
using Jinpai.Metrics.Catalogue;
using Jinpai.Storage.Documents;

namespace Jinpai.Desk.Months;

/// <summary>Appraises a month by one scheme as an organisation with several has to: whom another stored scheme means more closely is left to it, and who failed twice is named.</summary>
/// <param name="session">Hears what was refused.</param>
/// <param name="sources">Where the scheme is found.</param>
public sealed class AppraiseMonth(DeskSession session, DocumentSources sources)
{
    public AppraiseMonth(DeskSession session)
        : this(session, new DocumentSources(session))
    {
    }

    /// <param name="scheme">A file, a code, or a code with a version.</param>
    /// <param name="figures">Of the month.</param>
    /// <exception cref="RefusedException">There is no such scheme, or it or the figures have faults.</exception>
    public AppraisalResult Run(string scheme, IMonthFigures figures)
    {
        session.Require(Right.ReadFigures);
        var found = sources.Scheme(scheme, figures.Period);
        var input = figures.Of([.. found.Criteria.Select(criterion => criterion.Metric)]);
        var result = Run(found, input);
        result = result with { Notices = [.. result.Notices, .. Training(found, result, figures)] };
        new IssuePrinter(session).Print(SeesAll(input, figures) ? result.Issues : []);
        return result.HasErrors ? throw new RefusedException(session.Words["result.refused"]) : Seen(result, figures);
    }

    private static AppraisalResult Seen(AppraisalResult result, IMonthFigures figures) => result with
    {
        Cards = [.. result.Cards.Where(card => figures.Sees(card.Agent))],
        Notices = [.. result.Notices.Where(notice => notice.Agent is not { } agent || figures.Sees(agent))],
    };

    private static bool SeesAll(AppraisalInput input, IMonthFigures figures) => input.Figures.Agents.All(figures.Sees);

    /// <summary>Without a look at the month before, and with nothing said: for who pays by the scores.</summary>
    internal AppraisalResult Run(Scheme scheme, AppraisalInput input)
    {
        var (meant, notices, conflicts) = Meant(scheme, input);
        var result = Scored(scheme, meant);
        if (input.Period is { } period && scheme.Period != SchemePeriod.Month)
        {
            notices.Add(new Notice(MonthNotices.OtherPeriod, null, scheme.Code, period.ToString()));
        }

        return result with { Notices = [.. sources.Notices, .. input.Notices, .. result.Notices, .. notices], Issues = result.Issues.AddRange(conflicts) };
    }

    private AppraisalResult Scored(Scheme scheme, AppraisalInput input) => Appraiser.Appraise(new AppraisalRequest(scheme, input.Figures)
    {
        People = input.People,
        Catalog = MetricCatalog.Known,
        Rules = input.Rules,
        Horizon = input.Horizon,
        Period = input.Period?.ToString(),
    });

    private (AppraisalInput Input, List<Notice> Notices, ImmutableArray<Issue> Conflicts) Meant(Scheme scheme, AppraisalInput input)
    {
        var notices = new List<Notice>();
        if (input is not { People: { } people, Period: { } period } || !sources.IsStored(scheme))
        {
            return (input, notices, []);
        }

        var others = DocumentShelf.InForce(new DocumentShelf(session, DocumentKind.Scheme).All().Where(version => version.Code != scheme.Code), period.First.Date)
            .Select(version => SchemeReader.Read(version.Code, version.Content).Scheme).OfType<Scheme>();
        Scheme[] inForce = [scheme, .. others];
        var conflicts = ImmutableArray.CreateBuilder<Issue>();
        var meant = ImmutableArray.CreateBuilder<Person>();
        foreach (var person in people)
        {
            var (chosen, conflict) = SchemeChoice.For(person, inForce);
            if (chosen?.Code == scheme.Code)
            {
                meant.Add(person);
            }
            else if (conflict is not null && scheme.AppliesTo.LevelFor(person) == inForce.Min(other => other.AppliesTo.LevelFor(person) ?? AudienceLevel.Everybody))
            {
                conflicts.Add(conflict);
            }
            else if (chosen is not null && scheme.AppliesTo.LevelFor(person) is not null)
            {
                notices.Add(new Notice(MonthNotices.OtherScheme, person.Agent, person.Agent.Value, chosen.Code));
            }
        }

        return (input with { People = meant.ToImmutable() }, notices, conflicts.ToImmutable());
    }

    private IEnumerable<Notice> Training(Scheme scheme, AppraisalResult result, IMonthFigures figures)
    {
        var failed = result.Cards.Where(card => card is { Grade: ScoreGrade.Failed, Preliminary: false }).ToList();
        if (failed.Count == 0 || figures.Before is not { Period: { } month } before || (sources.IsStored(scheme) ? sources.InForce(scheme.Code, month) : scheme) is not { } earlier)
        {
            yield break;
        }

        var previous = Scored(earlier, before.Of([.. earlier.Criteria.Select(criterion => criterion.Metric)]));
        foreach (var card in failed)
        {
            if (previous.CardOf(card.Agent) is { Preliminary: false, Grade: not null } last && ScoreGrades.NeedsTraining(last.Score, card.Score))
            {
                yield return new Notice(
                    MonthNotices.Training, card.Agent, card.Agent.Value, month.ToString(), NumberText.Plain(last.Score!.Value), figures.Period?.ToString() ?? "", NumberText.Plain(card.Score!.Value));
            }
        }
    }
}
