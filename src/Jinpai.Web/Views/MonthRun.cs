using System.Globalization;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Appraisal.Templates;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Appraising;
using Jinpai.Pay.Runs;
using Jinpai.Pay.Templates;

namespace Jinpai.Web.Views;

/// <summary>Scores and pay of a month as the address asks for them: <c>period</c>, <c>scheme</c>, <c>plan</c>. Both are computed when a page is asked for, from the month's daily sums.</summary>
public sealed class MonthRun(Visit visit, VisitShop open)
{
    private const string FirstScheme = "balanced";
    private const string FirstPlan = "score-weight";

    /// <summary>Months with data, the latest first.</summary>
    public IReadOnlyList<string> Months
    {
        get
        {
            using var reader = open.Shop.Store.Read();
            if (reader.Coverage().FirstDay is not { } first || visit.LatestDay is not { } last)
            {
                return [];
            }

            var count = ((last.Date.Year - first.Date.Year) * 12) + last.Date.Month - first.Date.Month + 1;
            return [.. Enumerable.Range(0, count).Select(back => NameOf(last.Date.AddDays(1 - last.Date.Day).AddMonths(-back)))];
        }
    }

    /// <summary>The month of the address, or the latest one with all its days; before there is such a one, the latest.</summary>
    public string Period => visit.Asked("period") is { } asked && Months.Contains(asked) ? asked : Months switch
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

    public string SchemeCode => CodeOf("scheme", FirstScheme);
    public string PlanCode => CodeOf("plan", FirstPlan);

    /// <summary>Shipped schemes to choose from, and the one that is asked for.</summary>
    public ListChoice Schemes => new("scheme", visit.Words["scores.scheme"], Options(SchemeTemplates.All, SchemeCode), SchemeCode);

    /// <summary>Shipped plans to choose from, and the one that is asked for.</summary>
    public ListChoice Plans => new("plan", visit.Words["slips.plan"], Options(PlanTemplates.All, PlanCode), PlanCode);

    public ListChoice Periods => new("period", visit.Words["scores.period"], [.. Months.Select(month => (month, month))], Period);

    /// <exception cref="RefusedException">There is no such scheme, or it has faults.</exception>
    public AppraisalResult Appraise()
    {
        var scheme = new DocumentSources(open.Desk).Scheme(SchemeCode);
        return PeriodRun.Appraise(scheme, Figures(scheme), open.Desk.Language);
    }

    /// <summary>By the plan, and by the scheme of the address or the plan's own.</summary>
    /// <exception cref="RefusedException">There is no such plan or scheme, or one has faults.</exception>
    public PayRun Pay()
    {
        var (plan, scheme) = new DocumentSources(open.Desk).Plan(PlanCode, SchemeCode);
        var input = Figures(scheme);
        var staff = new StaffSource(open.Desk).Read(null, visit.Shop!.Code, input);
        var appraisal = scheme is null ? null : PeriodRun.Appraise(scheme, input, open.Desk.Language);
        return PeriodRun.Pay(plan, input, staff, appraisal, open.Desk.Language);
    }

    private AppraisalInput Figures(Scheme? scheme) => new FigureInputs(open.Desk).OfShop(visit.Shop!.Code, Period, scheme?.Criteria.Select(criterion => criterion.Metric) ?? []);

    // A code, never a path: what a page reads is what the shop or the product holds.
    private string CodeOf(string key, string otherwise) =>
        visit.Asked(key) is { } code && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? code : otherwise;

    private List<(string Value, string Text)> Options(IEnumerable<Template> templates, string chosen)
    {
        var options = templates.Select(template => (template.Code, template.Name(open.Desk.Language))).ToList();
        return options.Exists(option => option.Code == chosen) ? options : [(chosen, chosen), .. options];
    }

    private bool IsWhole(string month) => visit.LatestDay is { } last && NameOf(last.Next.Date) != month;

    private static string NameOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
