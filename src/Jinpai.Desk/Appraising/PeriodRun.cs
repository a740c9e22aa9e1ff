using System.Collections.Immutable;
using Jinpai.Appraisal;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Metrics.Catalogue;
using Jinpai.Output.Tables;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Runs;
using Jinpai.Pay.Staff;

namespace Jinpai.Desk.Appraising;

/// <summary>Scores and pay of one input, whoever asks for them.</summary>
public static class PeriodRun
{
    public static AppraisalResult Appraise(Scheme scheme, AppraisalInput input, Language language) => Appraiser.Appraise(new AppraisalRequest(scheme, input.Figures)
    {
        People = input.People,
        Catalog = CatalogInfo.Of(MetricCatalog.Known),
        Language = language,
        Rules = input.Rules,
        Horizon = input.Horizon,
        Period = input.Period,
    });

    /// <param name="plan">By which is paid.</param>
    /// <param name="input">The same figures that were appraised.</param>
    /// <param name="staff">Base wages and days.</param>
    /// <param name="appraisal">Null where the plan looks at no score.</param>
    /// <param name="language">Of the lines' equations.</param>
    /// <param name="adjustments">Booked in this period for what an earlier run would have paid.</param>
    public static PayRun Pay(PayPlan plan, AppraisalInput input, ImmutableArray<StaffRow> staff, AppraisalResult? appraisal, Language language, params ImmutableArray<Adjustment> adjustments) =>
        Payroll.Run(new PayRequest(plan, input.Figures, staff)
        {
            Appraisal = appraisal,
            Adjustments = adjustments,
            People = input.People,
            Catalog = CatalogInfo.Of(MetricCatalog.Known),
            Language = language,
            Period = input.Period,
        });

    /// <summary>How a metric's value is shown in a cell.</summary>
    public static OutputKind KindOf(string metric) => MetricCatalog.Known.Find(metric)?.Unit switch
    {
        MetricUnit.Rate => OutputKind.Percent,
        MetricUnit.Money => OutputKind.Money,
        MetricUnit.Seconds => OutputKind.Seconds,
        MetricUnit.Count => OutputKind.Integer,
        _ => OutputKind.Decimal,
    };
}
