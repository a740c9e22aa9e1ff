using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Desk.Texts;
using Jinpai.Pay.Plans;
using Jinpai.Storage.Documents;

namespace Jinpai.Desk.Documents;

/// <summary>Finds schemes, plans and grades: a file, else the stored version that is in force in the period (or <c>CODE@VERSION</c>), else a shipped template.</summary>
public sealed partial class DocumentSources(DeskSession session)
{
    private readonly IssuePrinter _issues = new(session);
    private readonly List<Notice> _notices = [];

    /// <summary>Which stored versions were used, and what is worth knowing of them: not made known, or too late.</summary>
    public IReadOnlyList<Notice> Notices => _notices;

    /// <summary>The codes of schemes that came from the database, by which others that are stored have to be looked at.</summary>
    public bool IsStored(Scheme scheme) => _stored.Contains(scheme.Code);

    private readonly HashSet<string> _stored = new(StringComparer.Ordinal);

    /// <param name="fileOrCode">A file, a code, or a code with a version: <c>apparel@2</c>.</param>
    /// <param name="period">The month; null: as of today.</param>
    public Scheme Scheme(string fileOrCode, Period? period = null)
    {
        var (name, text, stored) = Find(DocumentKind.Scheme, fileOrCode, period);
        var reading = SchemeReader.Read(name, text);
        _issues.Print(reading.Faults);
        return reading.Scheme ?? throw Faulty(fileOrCode, stored, reading.Faults.Length);
    }

    public GradeScheme Grades(string fileOrCode, Period? period = null)
    {
        var (name, text, stored) = Find(DocumentKind.Grades, fileOrCode, period);
        var reading = GradeSchemeReader.Read(name, text);
        _issues.Print(reading.Faults);
        return reading.Scheme ?? throw Faulty(fileOrCode, stored, reading.Faults.Length);
    }

    /// <summary>The plan, and its scheme: given by name, standing in the plan, beside the plan, or found by its code (spec 6.5). Null where the plan wants none.</summary>
    public (PayPlan Plan, Scheme? Scheme) Plan(string fileOrCode, string? scheme, Period? period = null)
    {
        var (name, text, stored) = Find(DocumentKind.Plan, fileOrCode, period);
        var reading = PayPlanReader.Read(name, text);
        _issues.Print(reading.Faults);
        var plan = reading.Plan ?? throw Faulty(fileOrCode, stored, reading.Faults.Length);
        if (scheme is not null)
        {
            return (plan, Scheme(scheme, period));
        }

        return plan switch
        {
            { Scheme: { } own } => (plan, own),
            { SchemeCode: { } code } => (plan, Beside(fileOrCode, code) ?? Scheme(code, period)),
            _ => (plan, null),
        };
    }

    /// <summary>The same stored scheme as it was in force in another month; null if it was not. Says nothing.</summary>
    public Scheme? InForce(string code, Period period)
    {
        var shelf = new DocumentShelf(session, DocumentKind.Scheme);
        var version = DocumentShelf.CurrentOf(shelf.All().Where(stored => stored.Code == code), period.First.Date);
        return version is null ? null : SchemeReader.Read(code, version.Content).Scheme;
    }

    private (string Name, string Text, DocumentVersion? Stored) Find(DocumentKind kind, string fileOrCode, Period? period)
    {
        if (File.Exists(fileOrCode))
        {
            return (Path.GetFileName(fileOrCode), File.ReadAllText(fileOrCode, Encoding.UTF8), null);
        }

        var (code, number) = VersionPattern().Match(fileOrCode) is { Success: true } match && int.TryParse(match.Groups["version"].Value, CultureInfo.InvariantCulture, out var parsed)
            ? (match.Groups["code"].Value, (int?)parsed)
            : (fileOrCode, null);
        if (Stored(kind, code, number, period) is { } stored)
        {
            return (code, stored.Content, stored);
        }

        return number is null && DocumentReading.Template(kind, code) is { } template
            ? (code, template.Json, null)
            : throw new RefusedException(session.Words.Format("refused.nodocument", fileOrCode));
    }

    private DocumentVersion? Stored(DocumentKind kind, string code, int? number, Period? period)
    {
        if (!session.Installation.IsThere)
        {
            return null;
        }

        var shelf = new DocumentShelf(session, kind);
        var versions = shelf.All().Where(version => version.Code == code).ToList();
        if (versions.Count == 0)
        {
            return null;
        }

        var start = period?.First.Date ?? shelf.Today;
        var chosen = number is { } wanted ? shelf.Version(code, wanted) : DocumentShelf.CurrentOf(versions, start);
        if (chosen is null)
        {
            throw new RefusedException(session.Words.Format("document.not_in_force", shelf.Name, code, Codes.Of(start), Codes.Of(kind)));
        }

        Use(chosen);
        return chosen;
    }

    /// <summary>Notes that a stored version is used: what is worth knowing of it, and that other stored ones have to be looked at.</summary>
    internal void Use(DocumentVersion chosen)
    {
        _notices.Add(new Notice(
            DocumentNotices.Used, null, DocumentWords.NameOf(chosen.Kind), chosen.Code, chosen.Version, chosen.EffectiveFrom is { } from ? Codes.Of(from) : DocumentWords.Beginning));
        Judge(chosen);
        _ = chosen.Kind == DocumentKind.Scheme && _stored.Add(chosen.Code);
    }

    private void Judge(DocumentVersion chosen)
    {
        if (chosen.AnnouncedOn is not { } announced)
        {
            _notices.Add(new Notice(DocumentNotices.NotAnnounced, null, DocumentWords.NameOf(chosen.Kind), chosen.Code, chosen.Version, Codes.Of(chosen.Kind)));
        }
        else if (chosen.EffectiveFrom is { } effective && effective <= announced)
        {
            _notices.Add(new Notice(DocumentNotices.AnnouncedLate, null, DocumentWords.NameOf(chosen.Kind), chosen.Code, chosen.Version, Codes.Of(effective), Codes.Of(announced)));
        }
    }

    private Scheme? Beside(string planFile, string code)
    {
        if (!File.Exists(planFile))
        {
            return null;
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(planFile))!, "*.json").Order(StringComparer.Ordinal))
        {
            if (Path.GetFullPath(file) != Path.GetFullPath(planFile) && SchemeReader.Read(Path.GetFileName(file), File.ReadAllText(file, Encoding.UTF8)).Scheme is { } scheme && scheme.Code == code)
            {
                return scheme;
            }
        }

        return null;
    }

    // A stored version never changes: what is wrong in it is mended by the next.
    private RefusedException Faulty(string fileOrCode, DocumentVersion? stored, int faults) => new(stored is null
        ? session.Words.Format("refused.document", fileOrCode, faults)
        : session.Words.Format("refused.storeddocument", new DocumentShelf(session, stored.Kind).Name, stored.Code, stored.Version, faults, Codes.Of(stored.Kind)));

    [GeneratedRegex("^(?<code>.+)@(?<version>[0-9]{1,9})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionPattern();
}
