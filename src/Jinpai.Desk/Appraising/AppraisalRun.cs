using System.Collections.Immutable;
using System.Globalization;
using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Appraisal.Texts;
using Jinpai.Core.Issues;
using Jinpai.Desk.Documents;
using Jinpai.Storage.Documents;

namespace Jinpai.Desk.Appraising;

/// <summary>Appraises by one scheme as an organisation with several has to: whom another stored scheme means more closely is left to it, and who failed twice is named.</summary>
public sealed class AppraisalRun(DeskSession session, DocumentSources sources)
{
    /// <param name="scheme">Found by <see cref="DocumentSources"/>.</param>
    /// <param name="input">The figures.</param>
    /// <param name="shop">The shop's code; null for a file, of which no month before is known.</param>
    public AppraisalResult Run(Scheme scheme, AppraisalInput input, string? shop)
    {
        var (meant, notices, conflicts) = Meant(scheme, input);
        var result = PeriodRun.Appraise(scheme, meant, session.Language);
        if (input.Period is not null && scheme.Period != SchemePeriod.Month)
        {
            notices.Add(DocumentReview.Warning("other_period", session.Words.Format("appraise.other_period", scheme.Code, input.Period)));
        }

        return result with
        {
            Notices = [.. sources.Notices, .. result.Notices, .. notices, .. shop is null ? [] : Training(scheme, result, input, shop)],
            Issues = result.Issues.AddRange(conflicts),
        };
    }

    private (AppraisalInput Input, List<Notice> Notices, ImmutableArray<Issue> Conflicts) Meant(Scheme scheme, AppraisalInput input)
    {
        var notices = new List<Notice>();
        if (input.People is not { } people || DocumentSources.Start(input.Period) is not { } start || !sources.IsStored(scheme))
        {
            return (input, notices, []);
        }

        var others = DocumentShelf.InForce(new DocumentShelf(session, DocumentKind.Scheme).All().Where(version => version.Code != scheme.Code), start)
            .Select(version => SchemeReader.Read(version.Code, version.Content, session.Language).Scheme).OfType<Scheme>();
        Scheme[] inForce = [scheme, .. others];
        var conflicts = ImmutableArray.CreateBuilder<Issue>();
        var meant = ImmutableArray.CreateBuilder<Person>();
        foreach (var person in people)
        {
            var (chosen, conflict) = SchemeChoice.For(person, inForce, session.Language);
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
                notices.Add(new Notice(NoticeWeight.Warning, "other_scheme", person.Agent, session.Words.Format("appraise.other_scheme", person.Agent, chosen.Code)));
            }
        }

        return (input with { People = meant.ToImmutable() }, notices, conflicts.ToImmutable());
    }

    private IEnumerable<Notice> Training(Scheme scheme, AppraisalResult result, AppraisalInput input, string shop)
    {
        var failed = result.Cards.Where(card => card is { Grade: ScoreGrade.Failed, Preliminary: false }).ToList();
        if (failed.Count == 0 || DocumentSources.Start(input.Period) is not { } start)
        {
            yield break;
        }

        var before = start.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        if ((sources.IsStored(scheme) ? sources.InForce(scheme.Code, before) : scheme) is not { } earlier)
        {
            yield break;
        }

        var previous = PeriodRun.Appraise(earlier, new FigureInputs(session).OfShop(shop, before, earlier.Criteria.Select(criterion => criterion.Metric)), session.Language);
        foreach (var card in failed)
        {
            if (previous.CardOf(card.Agent) is { Preliminary: false, Grade: not null } last && ScoreGrades.NeedsTraining(last.Score, card.Score))
            {
                yield return new Notice(NoticeWeight.Warning, "training", card.Agent, session.Words.Format("appraise.training", card.Agent, before, DecimalText.Plain(last.Score!.Value), input.Period, DecimalText.Plain(card.Score!.Value)));
            }
        }
    }
}
