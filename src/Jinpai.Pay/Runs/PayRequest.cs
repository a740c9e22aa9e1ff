using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Metrics.Catalogue;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Staff;

namespace Jinpai.Pay.Runs;

/// <summary>What is paid, to whom, by what.</summary>
public sealed record PayRequest(PayPlan Plan, FigureTable Figures, ImmutableArray<StaffRow> Staff)
{
    /// <summary>The scores; null: nobody has one.</summary>
    public AppraisalResult? Appraisal { get; init; }

    /// <summary>Roles and teams; null where they are not known, as with a values file.</summary>
    public ImmutableArray<Person>? People { get; init; }

    public ImmutableArray<Adjustment> Adjustments { get; init; } = [];

    /// <summary>Names of metrics, by id.</summary>
    public MetricCatalog Catalog { get; init; } = MetricCatalog.Empty;

    /// <summary>Such as 2026-10; null with a values file.</summary>
    public string? Period { get; init; }
}
