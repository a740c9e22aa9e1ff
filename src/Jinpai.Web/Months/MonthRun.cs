using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Appraisal.Templates;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Documents;
using Jinpai.Desk.Months;
using Jinpai.Metrics.Catalogue;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Runs;
using Jinpai.Pay.Templates;
using Jinpai.Storage.Documents;
using Jinpai.Web.Shared.Figures;
using Jinpai.Web.Shared.Keeping;
using Jinpai.Web.Shared.Parts;
using Jinpai.Web.Shared.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Months;

/// <summary>Scores and pay of a month as the address asks for them: <c>period</c>, <c>scheme</c>, <c>plan</c>. Both are computed when a page is asked for, from the month's daily sums.</summary>
internal sealed class MonthRun(Visit visit, VisitShop open, Kept<AppraisalInput> keptMonths, Kept<MonthStaff> keptStaff)
{
    private readonly Dictionary<DocumentKind, List<string>> _stored = [];
    private string? _paySchemeCode;
    private IReadOnlyList<string>? _months;
    private string? _period;
    private string? _schemeCode;
    private string? _planCode;

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => new Kept<AppraisalInput>(provider.GetRequiredService<KeepingRoom>(), BytesOf));
        services.AddSingleton(provider => new Kept<MonthStaff>(provider.GetRequiredService<KeepingRoom>(), staff => (long)staff.Rows.Length * ShopFigures.BytesOfFigure));
        services.AddScoped<MonthRun>();
    }

    /// <summary>False: there is no shop, or no data in it yet; then nothing else is asked.</summary>
    public bool IsThere => open.Filled is not null;

    /// <summary>Months with data, the latest first.</summary>
    public IReadOnlyList<string> Months => _months ??= MonthsOf();

    /// <summary>The month of the address, or the latest one with all its days; before there is such a one, the latest.</summary>
    public string Period => _period ??= visit.Asked("period") is { } asked && Months.Contains(asked) ? asked : Months switch
    {
        [var latest, var before, ..] when !IsWhole(latest) => before,
        [var latest, ..] => latest,
        _ => "",
    };

    /// <summary>The days of <see cref="Period"/>.</summary>
    public DaySpan Days => Core.Period.Parse(Period).Days;

    /// <summary>The scheme of the address, else the first that is stored, else a shipped one.</summary>
    public string SchemeCode => _schemeCode ??= Asked("scheme") ?? Stored(DocumentKind.Scheme).FirstOrDefault(UsualDocuments.Scheme);
    public string PlanCode => _planCode ??= Asked("plan") ?? Stored(DocumentKind.Plan).FirstOrDefault(UsualDocuments.Plan);

    /// <summary>By which scheme the plan pays: that of the address, else the plan's own.</summary>
    public string PaySchemeCode => _paySchemeCode ??= Asked("scheme") ?? OwnScheme() ?? SchemeCode;

    /// <summary>Stored and shipped schemes to choose from, and the one that is asked for.</summary>
    public ListChoice Schemes => SchemesWith(SchemeCode);

    /// <summary>The same, with the one that the plan pays by.</summary>
    public ListChoice PaySchemes => SchemesWith(PaySchemeCode);

    /// <summary>Stored and shipped plans to choose from, and the one that is asked for.</summary>
    public ListChoice Plans => new("plan", visit.Words["slips.plan"], Options(DocumentKind.Plan, PlanTemplates.All, PlanCode), PlanCode);

    public ListChoice Periods => new("period", visit.Words["scores.period"], [.. Months.Select(month => (month, month))], Period);

    /// <summary>The scores that <see cref="Pay"/> paid by; null before it, and if the plan needs none.</summary>
    public AppraisalResult? PaidBy { get; private set; }

    /// <exception cref="RefusedException">There is no such scheme, or it has faults.</exception>
    public AppraisalResult Appraise() => new AppraiseMonth(open.Desk).Run(SchemeCode, Figures);

    /// <summary>By the plan, and by the scheme of the address or the plan's own.</summary>
    /// <exception cref="RefusedException">There is no such plan or scheme, or one has faults.</exception>
    public PayRun Pay()
    {
        var pay = new PayMonth(open.Desk).Run(new PayQuestion(PlanCode, Figures) { Scheme = PaySchemeCode, Staff = Staff });
        PaidBy = pay.Appraisal;
        return pay.Run;
    }

    /// <summary>What a scheme is called; those that are shipped have a name in each language.</summary>
    public string NameOf(Scheme scheme) => NameOf(DocumentKind.Scheme, SchemeTemplates.All, scheme.Code, scheme.Name);

    /// <summary>What a plan is called.</summary>
    public string NameOf(PayPlan plan) => NameOf(DocumentKind.Plan, PlanTemplates.All, plan.Code, plan.Name);

    private static long BytesOf(AppraisalInput input) => (input.Figures.Agents.Length + 1L) * MetricCatalog.Known.All.Count * ShopFigures.BytesOfFigure;

    private KeptMonth Figures => new(open, keptMonths, Core.Period.Parse(Period));

    private MonthStaff Staff(AppraisalInput input) => keptStaff.OfAll(open.Shop, Period, () => new StaffSource(open.Desk).Read(open.Shop, Core.Period.Parse(Period), input));

    private List<string> MonthsOf()
    {
        if (open.Shop.Coverage().FirstDay is not { } first || visit.LatestDay is not { } last)
        {
            return [];
        }

        var months = new List<string>();
        for (var month = Month.Of(last); month >= Month.Of(first); month = month.Previous)
        {
            months.Add(month.ToString());
        }

        return months;
    }

    private ListChoice SchemesWith(string chosen) => new("scheme", visit.Words["scores.scheme"], Options(DocumentKind.Scheme, SchemeTemplates.All, chosen), chosen);

    // A code, never a path: what a page reads is what the shop or the product holds.
    private string? Asked(string key) =>
        visit.Asked(key) is { } code && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? code : null;

    private string? OwnScheme()
    {
        try
        {
            return new DocumentSources(open.Desk with { Say = _ => { } }).Plan(PlanCode, null, Core.Period.Parse(Period)).Scheme?.Code;
        }
        catch (RefusedException)
        {
            // The page says why when it asks for the pay itself.
            return null;
        }
    }

    private List<string> Stored(DocumentKind kind)
    {
        if (!_stored.TryGetValue(kind, out var codes))
        {
            codes = [.. new DocumentShelf(open.Desk, kind).All().Select(version => version.Code).Distinct(StringComparer.Ordinal)];
            _stored.Add(kind, codes);
        }

        return codes;
    }

    private List<(string Value, string Text)> Options(DocumentKind kind, IEnumerable<Template> templates, string chosen)
    {
        var shelf = new DocumentShelf(open.Desk, kind);
        var stored = Stored(kind).Select(code => (Code: code, Name: shelf.NameOf(shelf.Versions(code)[^1]))).ToList();
        var options = stored.Concat(templates.Select(template => (template.Code, Name: template.Name(open.Desk.Language))).Where(template => stored.TrueForAll(known => known.Code != template.Code))).ToList();
        return options.Exists(option => option.Code == chosen) ? options : [(chosen, chosen), .. options];
    }

    private string NameOf(DocumentKind kind, IEnumerable<Template> templates, string code, string? name) =>
        (Stored(kind).Contains(code) ? null : templates.FirstOrDefault(template => template.Code == code)?.Name(open.Desk.Language)) ?? name ?? code;

    private bool IsWhole(string month) => visit.LatestDay is { } last && Month.Of(last.Next).ToString() != month;
}
