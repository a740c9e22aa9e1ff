using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Desk.Documents;
using Jinpai.Desk.Explaining;
using Jinpai.Pay.Plans;
using Jinpai.Storage.Documents;

namespace Jinpai.Desk.Appraising;

/// <summary>Finds schemes, plans and grades: a file, else the stored version that is in force in the period (or <c>CODE@VERSION</c>), else a shipped template.</summary>
public sealed partial class DocumentSources(DeskSession session)
{
    private readonly IssuePrinter _issues = new(session);
    private readonly List<Notice> _notices = [];

    /// <summary>What is worth knowing of the versions that were used: not made known, or too late.</summary>
    public IReadOnlyList<Notice> Notices => _notices;

    /// <summary>The codes of schemes that came from the database, by which others that are stored have to be looked at.</summary>
    public bool IsStored(Scheme scheme) => _stored.Contains(scheme.Code);

    private readonly HashSet<string> _stored = new(StringComparer.Ordinal);

    /// <param name="fileOrCode">A file, a code, or a code with a version: <c>apparel@2</c>.</param>
    /// <param name="period">The month, <c>2026-10</c>; null: as of today.</param>
    public Scheme Scheme(string fileOrCode, string? period = null)
    {
        var (name, text) = Find(DocumentKind.Scheme, fileOrCode, period);
        var reading = SchemeReader.Read(name, text, _issues.Language);
        _issues.Print(reading.Faults);
        return reading.Scheme ?? throw Faulty(fileOrCode, reading.Faults.Length);
    }

    public GradeScheme Grades(string fileOrCode, string? period = null)
    {
        var (name, text) = Find(DocumentKind.Grades, fileOrCode, period);
        var reading = GradeSchemeReader.Read(name, text, _issues.Language);
        _issues.Print(reading.Faults);
        return reading.Scheme ?? throw Faulty(fileOrCode, reading.Faults.Length);
    }

    /// <summary>The plan, and its scheme: given by name, standing in the plan, beside the plan, or found by its code (spec 6.5). Null where the plan wants none.</summary>
    public (PayPlan Plan, Scheme? Scheme) Plan(string fileOrCode, string? scheme, string? period = null)
    {
        var (name, text) = Find(DocumentKind.Plan, fileOrCode, period);
        var reading = PayPlanReader.Read(name, text, _issues.Language);
        _issues.Print(reading.Faults);
        var plan = reading.Plan ?? throw Faulty(fileOrCode, reading.Faults.Length);
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
    public Scheme? InForce(string code, string period)
    {
        var shelf = new DocumentShelf(session, DocumentKind.Scheme);
        var version = DocumentShelf.CurrentOf(shelf.All().Where(stored => stored.Code == code), Start(period)!.Value);
        return version is null ? null : SchemeReader.Read(code, version.Content, _issues.Language).Scheme;
    }

    /// <summary>The first day of a month; null where no month is meant.</summary>
    internal static DateOnly? Start(string? period) =>
        DateOnly.TryParseExact(period + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null;

    private (string Name, string Text) Find(DocumentKind kind, string fileOrCode, string? period)
    {
        if (File.Exists(fileOrCode))
        {
            return (Path.GetFileName(fileOrCode), File.ReadAllText(fileOrCode, Encoding.UTF8));
        }

        var (code, number) = VersionPattern().Match(fileOrCode) is { Success: true } match && int.TryParse(match.Groups["version"].Value, CultureInfo.InvariantCulture, out var parsed)
            ? (match.Groups["code"].Value, (int?)parsed)
            : (fileOrCode, null);
        if (Stored(kind, code, number, period) is { } stored)
        {
            return (code, stored.Content);
        }

        return number is null && DocumentReading.Template(kind, code) is { } template
            ? (code, template.Json)
            : throw new RefusedException(session.Words.Format("refused.nodocument", fileOrCode));
    }

    private DocumentVersion? Stored(DocumentKind kind, string code, int? number, string? period)
    {
        // Nobody needs a data folder to appraise a file by a template.
        if (!File.Exists(Path.Combine(session.DataFolder, "jinpai.db")))
        {
            return null;
        }

        var shelf = new DocumentShelf(session, kind);
        var versions = shelf.All().Where(version => version.Code == code).ToList();
        if (versions.Count == 0)
        {
            return null;
        }

        var start = Start(period) ?? shelf.Today;
        var chosen = number is { } wanted ? shelf.Version(code, wanted) : DocumentShelf.CurrentOf(versions, start);
        if (chosen is null)
        {
            throw new RefusedException(session.Words.Format("document.not_in_force", shelf.Name, code, Codes.Of(start), Codes.Of(kind)));
        }

        session.Say(session.Words.Format("document.used", shelf.Name, code, chosen.Version, chosen.EffectiveFrom is { } from ? Codes.Of(from) : session.Words["document.beginning"]));
        Judge(shelf, chosen);
        _ = kind == DocumentKind.Scheme && _stored.Add(code);
        return chosen;
    }

    private void Judge(DocumentShelf shelf, DocumentVersion chosen)
    {
        if (chosen.AnnouncedOn is not { } announced)
        {
            _notices.Add(DocumentReview.Warning("not_announced", session.Words.Format("document.notice.not_announced", shelf.Name, chosen.Code, chosen.Version, Codes.Of(chosen.Kind))));
        }
        else if (chosen.EffectiveFrom is { } effective && effective <= announced)
        {
            _notices.Add(DocumentReview.Warning("announced_late", session.Words.Format("document.late", shelf.Name, chosen.Code, chosen.Version, Codes.Of(effective), Codes.Of(announced))));
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
            if (Path.GetFullPath(file) != Path.GetFullPath(planFile) && SchemeReader.Read(Path.GetFileName(file), File.ReadAllText(file, Encoding.UTF8), _issues.Language).Scheme is { } scheme && scheme.Code == code)
            {
                return scheme;
            }
        }

        return null;
    }

    private RefusedException Faulty(string fileOrCode, int faults) => new(session.Words.Format("refused.document", fileOrCode, faults));

    [GeneratedRegex("^(?<code>.+)@(?<version>[0-9]{1,9})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionPattern();
}
