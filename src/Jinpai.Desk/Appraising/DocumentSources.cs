using Jinpai.Appraisal.Schemes;
using Jinpai.Appraisal.Templates;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Templates;

namespace Jinpai.Desk.Appraising;

/// <summary>Finds schemes and plans: a file, else one stored under the code, else a shipped template.</summary>
public sealed class DocumentSources(DeskSession session)
{
    private readonly IssuePrinter _issues = new(session);

    public Scheme Scheme(string fileOrCode) => Read(fileOrCode, Text(fileOrCode, SchemeTemplates.Find(fileOrCode)));

    /// <summary>The plan, and its scheme: given by name, standing in the plan, beside the plan, or found by its code (spec 6.5). Null where the plan wants none.</summary>
    public (PayPlan Plan, Scheme? Scheme) Plan(string fileOrCode, string? scheme)
    {
        var reading = PayPlanReader.Read(NameOf(fileOrCode), Text(fileOrCode, PlanTemplates.Find(fileOrCode)), _issues.Language);
        _issues.Print(reading.Faults);
        var plan = reading.Plan ?? throw new RefusedException(session.Words.Format("refused.document", fileOrCode, reading.Faults.Length));
        if (scheme is not null)
        {
            return (plan, Scheme(scheme));
        }

        return plan switch
        {
            { Scheme: { } own } => (plan, own),
            { SchemeCode: { } code } => (plan, Beside(fileOrCode, code) ?? Scheme(code)),
            _ => (plan, null),
        };
    }

    private Scheme? Beside(string planFile, string code)
    {
        if (!File.Exists(planFile))
        {
            return null;
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(planFile))!, "*.json").Order(StringComparer.Ordinal))
        {
            if (Path.GetFullPath(file) != Path.GetFullPath(planFile) && SchemeReader.Read(Path.GetFileName(file), File.ReadAllText(file), _issues.Language).Scheme is { } scheme && scheme.Code == code)
            {
                return scheme;
            }
        }

        return null;
    }

    private Scheme Read(string fileOrCode, string text)
    {
        var reading = SchemeReader.Read(NameOf(fileOrCode), text, _issues.Language);
        _issues.Print(reading.Faults);
        return reading.Scheme ?? throw new RefusedException(session.Words.Format("refused.document", fileOrCode, reading.Faults.Length));
    }

    private string Text(string fileOrCode, Template? template) =>
        File.Exists(fileOrCode) ? File.ReadAllText(fileOrCode)
        : template?.Json ?? throw new RefusedException(session.Words.Format("refused.nodocument", fileOrCode));

    private static string NameOf(string fileOrCode) => Path.GetFileName(fileOrCode);
}
