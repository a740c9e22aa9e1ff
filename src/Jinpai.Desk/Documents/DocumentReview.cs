using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Schemes;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Documents;

namespace Jinpai.Desk.Documents;

/// <summary>What is worth a second look in a version beside the others that are stored: its dates, and whom it shares with another.</summary>
internal sealed class DocumentReview(DocumentKind kind)
{
    /// <param name="document">The version just stored.</param>
    /// <param name="all">All stored versions of its kind.</param>
    /// <param name="today">Nothing can be made known before today any more.</param>
    public IEnumerable<Notice> Of(ReadDocument document, IReadOnlyList<DocumentVersion> all, DateOnly today)
    {
        if (document.EffectiveFrom is { } effective && effective <= today)
        {
            yield return new Notice(DocumentNotices.EffectivePast, null, Codes.Of(effective), Codes.Of(today));
        }

        if (kind == DocumentKind.Grades && document.EffectiveFrom is { Day: not 1 } day)
        {
            yield return new Notice(DocumentNotices.GradesNotPeriodStart, null, Codes.Of(day));
        }

        var others = all.Where(version => version.Code == document.Code && version.Version != document.Version);
        foreach (var other in others.Where(version => (version.Version < document.Version) != IsBefore(version.EffectiveFrom, document.EffectiveFrom) && version.EffectiveFrom != document.EffectiveFrom))
        {
            yield return new Notice(DocumentNotices.VersionOrder, null, document.Version, other.Version);
        }

        if (kind != DocumentKind.Grades)
        {
            foreach (var code in Sharing(document, all, today))
            {
                yield return new Notice(DocumentNotices.SharesPeople, null, code, Codes.Of(kind));
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
            if (DocumentReading.Read(other.Kind, other.Code, other.Content).Document is { } read && Meet(document.AppliesTo, read.AppliesTo))
            {
                yield return other.Code;
            }
        }
    }

    private static bool Meet(Audience one, Audience other) => (one.IsEverybody && other.IsEverybody)
        || one.Agents.Intersect(other.Agents, StringComparer.Ordinal).Any()
        || one.Teams.Intersect(other.Teams, StringComparer.Ordinal).Any()
        || one.Roles.Intersect(other.Roles, StringComparer.Ordinal).Any();
}
