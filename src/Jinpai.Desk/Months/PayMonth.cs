using System.Collections.Immutable;
using Jinpai.Appraisal.Schemes;
using Jinpai.Desk.Documents;
using Jinpai.Desk.People;
using Jinpai.Metrics.Catalogue;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Runs;

namespace Jinpai.Desk.Months;

/// <summary>Pays a month: plan, its scheme, figures, staff and adjustments found, appraised and paid, with everything that is worth knowing of them.</summary>
/// <param name="session">Hears what was refused.</param>
/// <param name="sources">Where plan and scheme are found.</param>
public sealed class PayMonth(DeskSession session, DocumentSources sources)
{
    public PayMonth(DeskSession session)
        : this(session, new DocumentSources(session))
    {
    }

    /// <exception cref="RefusedException">There is no such plan or scheme, or one of the inputs has faults: nobody is paid by half of them.</exception>
    public MonthPay Run(PayQuestion asked)
    {
        session.Require(Right.ReadPay, Extent.All);
        var (plan, scheme) = sources.Plan(asked.Plan, asked.Scheme, asked.Figures.Period);
        var input = asked.Figures.Of([.. scheme?.Criteria.Select(criterion => criterion.Metric) ?? []]);
        var staff = asked.Staff(input);
        var adjustments = new AdjustmentSource(session).Read(asked.Adjustments);
        return Run(plan, scheme, input, staff, adjustments);
    }

    /// <summary>The same with plan and scheme in hand.</summary>
    public MonthPay Run(PayPlan plan, Scheme? scheme, AppraisalInput input, MonthStaff staff, params ImmutableArray<Adjustment> adjustments)
    {
        session.Require(Right.ReadPay, Extent.All);
        var appraisal = scheme is null ? null : new AppraiseMonth(session, sources).Run(scheme, input);
        var run = Payroll.Run(new PayRequest(plan, input.Figures, staff.Rows)
        {
            Appraisal = appraisal,
            Adjustments = adjustments,
            People = input.People,
            Catalog = MetricCatalog.Known,
            Period = input.Period?.ToString(),
        });
        var issues = new IssuePrinter(session);
        issues.Print(appraisal?.Issues ?? []);
        issues.Print(run.Issues);
        if (run.HasErrors || appraisal is { HasErrors: true })
        {
            throw new RefusedException(session.Words["result.refused"]);
        }

        return new MonthPay(run with { Notices = [.. sources.Notices, .. input.Notices, .. staff.From, .. run.Notices] }, appraisal);
    }
}
