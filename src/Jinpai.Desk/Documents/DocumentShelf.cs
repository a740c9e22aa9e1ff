using System.Text;
using System.Text.Json;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Documents;

namespace Jinpai.Desk.Documents;

/// <summary>The stored schemes, plans or grades of the installation: saving, looking, making known, confirming, retiring.</summary>
public sealed class DocumentShelf(DeskSession session, DocumentKind kind)
{
    private readonly DocumentStore _store = session.Installation.Data.Documents;

    /// <summary>The calendar day in China, where schemes are made known.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.In(UsualZone.Value));

    /// <remarks>Who reads what applies to themselves reads what was made known.</remarks>
    /// <exception cref="RefusedException">The viewer may not read them.</exception>
    public IReadOnlyList<DocumentVersion> All()
    {
        session.Require(Right.ReadDocuments);
        return [.. _store.All(kind).Where(IsSeen)];
    }

    /// <exception cref="RefusedException">Nothing is stored under the code.</exception>
    public IReadOnlyList<DocumentVersion> Versions(string code) =>
        All().Where(version => version.Code == code).ToList() is { Count: > 0 } versions ? versions : throw new RefusedException(session.Words.Format("document.unknown", Name, code));

    /// <summary>The version asked for; without a number the one in force today, else the newest.</summary>
    public DocumentVersion Version(string code, int? version)
    {
        var versions = Versions(code);
        return version is { } number
            ? versions.FirstOrDefault(stored => stored.Version == number) ?? throw new RefusedException(session.Words.Format("document.unknown_version", Name, code, number, Numbers(versions)))
            : CurrentOf(versions, Today) ?? versions[^1];
    }

    /// <summary>Of each code the version in force at the start of a period.</summary>
    public static IReadOnlyList<DocumentVersion> InForce(IEnumerable<DocumentVersion> versions, DateOnly periodStart) =>
        VersionChoice.InForce(versions.Where(version => !version.IsRetiredOn(periodStart)), version => (version.Code, version.Version, version.EffectiveFrom), periodStart);

    /// <summary>Of the versions of one code the one in force at the start of a period; null if none is.</summary>
    public static DocumentVersion? CurrentOf(IEnumerable<DocumentVersion> versions, DateOnly periodStart) => InForce(versions, periodStart) is [var current, ..] ? current : null;

    /// <summary>Stores a file, or a shipped template, as it is.</summary>
    /// <returns>Whether it is new; the same version with the same content does nothing.</returns>
    /// <exception cref="RefusedException">The file has faults, or the version is stored with other content.</exception>
    public (ReadDocument Document, bool IsNew) Save(string fileOrTemplate)
    {
        session.Require(EditRight);
        var text = File.Exists(fileOrTemplate) ? File.ReadAllText(fileOrTemplate, Encoding.UTF8)
            : DocumentReading.Template(kind, fileOrTemplate)?.Json ?? throw new RefusedException(session.Words.Format("refused.nodocument", fileOrTemplate));
        var document = Read(Path.GetFileName(fileOrTemplate), text);
        var versions = _store.Versions(kind, document.Code);
        if (versions.FirstOrDefault(version => version.Version == document.Version) is { } stored)
        {
            return IsSame(stored.Content, text)
                ? (document, false)
                : throw new RefusedException(session.Words.Format("document.changed", Name, document.Code, document.Version, versions.Max(version => version.Version) + 1));
        }

        _store.Add(new DocumentVersion(kind, document.Code, document.Version, document.EffectiveFrom, text, Now));
        return (document with { Notices = document.Notices.AddRange(new DocumentReview(kind).Of(document, All(), Today)) }, true);
    }

    /// <summary>Stores the first version of a made-up shop's document, as one that was saved and made known so many days before it begins.</summary>
    public void Keep(string code, string text, BusinessDay from, int daysBefore)
    {
        session.Require(EditRight);
        session.Require(Right.MakeKnown);
        var known = from.Plus(-daysBefore);
        _store.Add(new DocumentVersion(kind, code, 1, from.Date, text, Instant.FromDateTimeOffset(new DateTimeOffset(known.Date, default, TimeSpan.Zero))));
        _store.Announce(kind, code, 1, known.Date);
    }

    /// <summary>Reads a text of this kind, with all its faults told.</summary>
    public ReadDocument Read(string name, string text)
    {
        var issues = new IssuePrinter(session);
        var (document, faults) = DocumentReading.Read(kind, name, text);
        issues.Print(faults);
        return document ?? throw new RefusedException(session.Words.Format("refused.document", name, faults.Length));
    }

    /// <summary>What a stored version is called; one with faults, as an older program may have stored it, by its code.</summary>
    public string NameOf(DocumentVersion stored) => DocumentReading.Read(kind, stored.Code, stored.Content).Document?.Name ?? stored.Code;

    /// <summary>Notes that a version was made known.</summary>
    /// <returns>What is worth knowing: it was made known too late.</returns>
    public IReadOnlyList<Notice> Announce(string code, int version, DateOnly? on)
    {
        session.Require(Right.MakeKnown);
        var stored = Version(code, version);
        var day = on ?? Today;
        if (day > Today)
        {
            throw new RefusedException(session.Words.Format("document.announce.future", Codes.Of(day), Codes.Of(Today)), isMisuse: true);
        }

        if (stored.AnnouncedOn is { } before && before != day)
        {
            throw new RefusedException(session.Words.Format("document.announce.before", Name, code, version, Codes.Of(before)));
        }

        _store.Announce(kind, code, version, day);
        return stored.EffectiveFrom is { } effective && effective <= day
            ? [new Notice(DocumentNotices.AnnouncedLate, null, DocumentWords.NameOf(kind), code, version, Codes.Of(effective), Codes.Of(day))]
            : [];
    }

    /// <summary>Notes that a person has read a version that was made known; the first time stands.</summary>
    public Acknowledgement Acknowledge(string code, int version, AgentId agent)
    {
        if (session.Viewer.Agent != agent)
        {
            session.Require(Right.Acknowledge, Extent.All);
        }

        session.Require(Right.Acknowledge);
        if (Version(code, version) is { AnnouncedOn: null })
        {
            throw new RefusedException(session.Words.Format("document.acknowledge.unknown", Name, code, version, Codes.Of(kind)));
        }

        _store.Acknowledge(kind, code, version, new Acknowledgement(agent, Now));
        return Version(code, version).Acknowledgements.First(known => known.Agent == agent);
    }

    /// <summary>From the day on no version that is stored now is in force.</summary>
    public DocumentVersion Retire(string code, DateOnly from)
    {
        session.Require(Right.MakeKnown);
        var last = Versions(code)[^1];
        _store.Retire(kind, code, last.Version, from);
        return last;
    }

    public string Name => session.Words.In(DocumentWords.NameOf(kind));

    /// <summary>Whether two files say the same, whatever the order of fields and the blanks.</summary>
    public static bool IsSame(string one, string other)
    {
        using var left = JsonDocument.Parse(one);
        using var right = JsonDocument.Parse(other);
        return JsonElement.DeepEquals(left.RootElement, right.RootElement);
    }

    private Right EditRight => kind == DocumentKind.Plan ? Right.EditPlans : Right.EditSchemes;

    private bool IsSeen(DocumentVersion version) => version.AnnouncedOn is not null || session.Viewer.ExtentOf(Right.ReadDocuments) == Extent.All;

    private Instant Now => Instant.FromDateTimeOffset(session.Clock.GetUtcNow());

    private string Numbers(IEnumerable<DocumentVersion> versions) => string.Join(session.Words.In(LocalText.Comma), versions.Select(version => version.Version));
}
