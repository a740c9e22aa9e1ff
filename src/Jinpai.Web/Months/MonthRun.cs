using System.Collections.Immutable;
using System.Globalization;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Appraisal.Templates;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Appraising;
using Jinpai.Desk.Documents;
using Jinpai.Pay.Runs;
using Jinpai.Pay.Staff;
using Jinpai.Pay.Templates;
using Jinpai.Storage.Documents;

namespace Jinpai.Web.Views;

/// <summary>Scores and pay of a month as the address asks for them: <c>period</c>, <c>scheme</c>, <c>plan</c>. Both are computed when a page is asked for, from the month's daily sums.</summary>
public sealed class MonthRun(Visit visit, VisitShop open)
{
    private const string FirstScheme = "balanced";
    private const string FirstPlan = "score-weight";
    private readonly Dictionary<DocumentKind, List<string>> _stored = [];
    private string? _paySchemeCode;
    private IReadOnlyList<string>? _months;
    private string? _period;
    private string? _schemeCode;
    private string? _planCode;

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
    public DaySpan Days
    {
        get
        {
            var first = BusinessDay.Parse(Period + "-01");
            return new DaySpan(first, BusinessDay.FromDate(first.Date.AddMonths(1).AddDays(-1)));
        }
    }

    /// <summary>The scheme of the address, else the first that is stored, else a shipped one.</summary>
    public string SchemeCode => _schemeCode ??= Asked("scheme") ?? Stored(DocumentKind.Scheme).FirstOrDefault(FirstScheme);
    public string PlanCode => _planCode ??= Asked("plan") ?? Stored(DocumentKind.Plan).FirstOrDefault(FirstPlan);

    /// <summary>By which scheme the plan pays: that of the address, else the plan's own.</summary>
    public string PaySchemeCode => _paySchemeCode ??= Asked("scheme") ?? OwnScheme() ?? SchemeCode;

    /// <summary>Stored and shipped schemes to choose from, and the one that is asked for.</summary>
    public ListChoice Schemes => SchemesWith(SchemeCode);

    /// <summary>The same, with the one that the plan pays by.</summary>
    public ListChoice PaySchemes => SchemesWith(PaySchemeCode);

    /// <summary>Stored and shipped plans to choose from, and the one that is asked for.</summary>
    public ListChoice Plans => new("plan", visit.Words["slips.plan"], Options(DocumentKind.Plan, PlanTemplates.All, PlanCode), PlanCode);

    public ListChoice Periods => new("period", visit.Words["scores.period"], [.. Months.Select(month => (month, month))], Period);

    /// <exception cref="RefusedException">There is no such scheme, or it has faults.</exception>
    public AppraisalResult Appraise()
    {
        var sources = new DocumentSources(open.Desk);
        var scheme = sources.Scheme(SchemeCode, Period);
        return new AppraisalRun(open.Desk, sources).Run(scheme, Figures(scheme), shop: null);
    }

    /// <summary>By the plan, and by the scheme of the address or the plan's own.</summary>
    /// <exception cref="RefusedException">There is no such plan or scheme, or one has faults.</exception>
    public PayRun Pay()
    {
        var sources = new DocumentSources(open.Desk);
        var (plan, scheme) = sources.Plan(PlanCode, PaySchemeCode, Period);
        var input = Figures(scheme);
        ImmutableArray<StaffRow> staff = [.. open.Kept.Staff(open.Shop, Period, () => new StaffSource(open.Desk).Read(null, visit.Shop!.Code, input, opened: open.Shop))];
        var appraisal = scheme is null ? null : new AppraisalRun(open.Desk, sources).Run(scheme, input, shop: null);
        return PeriodRun.Pay(plan, input, staff, appraisal, open.Desk.Language);
    }

    private AppraisalInput Figures(Scheme? scheme)
    {
        List<MetricReference> wanted = [.. scheme?.Criteria.Select(criterion => criterion.Metric) ?? []];
        return open.Kept.Month(open.Shop, (Period, string.Join(',', wanted.Select(metric => metric.Key))), () =>
            new FigureInputs(open.Desk) { TakesPublished = true }.OfDays(open.Shop, FigureInputs.Month(Period, open.Desk.Words), wanted, manual: null) with { Period = Period });
    }

    private List<string> MonthsOf()
    {
        using var reader = open.Shop.Store.Read();
        if (reader.Coverage().FirstDay is not { } first || visit.LatestDay is not { } last)
        {
            return [];
        }

        var count = ((last.Date.Year - first.Date.Year) * 12) + last.Date.Month - first.Date.Month + 1;
        return [.. Enumerable.Range(0, count).Select(back => NameOf(last.Date.AddDays(1 - last.Date.Day).AddMonths(-back)))];
    }

    private ListChoice SchemesWith(string chosen) => new("scheme", visit.Words["scores.scheme"], Options(DocumentKind.Scheme, SchemeTemplates.All, chosen), chosen);

    // A code, never a path: what a page reads is what the shop or the product holds.
    private string? Asked(string key) =>
        visit.Asked(key) is { } code && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? code : null;

    private string? OwnScheme()
    {
        try
        {
            return new DocumentSources(open.Desk).Plan(PlanCode, null, Period).Scheme?.Code;
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
        var stored = Stored(kind).Select(code => (Code: code, Name: shelf.Read(code, shelf.Versions(code)[^1].Content).Name)).ToList();
        var options = stored.Concat(templates.Select(template => (template.Code, Name: template.Name(open.Desk.Language))).Where(template => stored.TrueForAll(known => known.Code != template.Code))).ToList();
        return options.Exists(option => option.Code == chosen) ? options : [(chosen, chosen), .. options];
    }

    private bool IsWhole(string month) => visit.LatestDay is { } last && NameOf(last.Next.Date) != month;

    private static string NameOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
