using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Desk.Explaining;
using Jinpai.Storage.Documents;

namespace Jinpai.Desk.Documents;

/// <summary>What is worth a second look in a version beside the others that are stored: its dates, and whom it shares with another.</summary>
internal sealed class DocumentReview(DeskSession session, DocumentKind kind)
{
    public static Notice Warning(string code, string text) => new(NoticeWeight.Warning, code, null, text);

    /// <param name="document">The version just stored.</param>
    /// <param name="all">All stored versions of its kind.</param>
    /// <param name="today">Nothing can be made known before today any more.</param>
    public IEnumerable<Notice> Of(ReadDocument document, IReadOnlyList<DocumentVersion> all, DateOnly today)
    {
        if (document.EffectiveFrom is { } effective && effective <= today)
        {
            yield return Worth("effective_past", Codes.Of(effective), Codes.Of(today));
        }

        if (kind == DocumentKind.Grades && document.EffectiveFrom is { Day: not 1 } day)
        {
            yield return Worth("not_period_start", Codes.Of(day));
        }

        var others = all.Where(version => version.Code == document.Code && version.Version != document.Version);
        foreach (var other in others.Where(version => (version.Version < document.Version) != IsBefore(version.EffectiveFrom, document.EffectiveFrom) && version.EffectiveFrom != document.EffectiveFrom))
        {
            yield return Worth("order", document.Version, other.Version);
        }

        if (kind != DocumentKind.Grades)
        {
            foreach (var code in Sharing(document, all, today))
            {
                yield return Worth("shared", code, Codes.Of(kind));
            }
        }
    }

    private static bool IsBefore(DateOnly? one, DateOnly? other) => (one ?? DateOnly.MinValue) < (other ?? DateOnly.MinValue);

    // Others in force from then on that name the same people on the same level.
    private static IEnumerable<string> Sharing(ReadDocument document, IReadOnlyList<DocumentVersion> all, DateOnly today)
    {
        var start = document.EffectiveFrom is { } effective && effective > today ? effective : today;
        foreach (var other in DocumentShelf.InForce(all.Where(version => version.Code != document.Code), start))
        {
            if (DocumentReading.Read(other.Kind, other.Code, other.Content, default).Document is { } read && Meet(document.AppliesTo, read.AppliesTo))
            {
                yield return other.Code;
            }
        }
    }

    private static bool Meet(Audience one, Audience other) => (one.IsEverybody && other.IsEverybody)
        || one.Agents.Intersect(other.Agents, StringComparer.Ordinal).Any()
        || one.Teams.Intersect(other.Teams, StringComparer.Ordinal).Any()
        || one.Roles.Intersect(other.Roles, StringComparer.Ordinal).Any();

    private Notice Worth(string code, params object?[] values) => Warning(code, session.Words.Format("document.notice." + code, values));
}
