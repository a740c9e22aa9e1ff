using System.Collections.Immutable;
using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Schemes;
using Jinpai.Appraisal.Templates;
using Jinpai.Core.Issues;
using Jinpai.Metrics.Catalogue;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Runs;
using Jinpai.Pay.Templates;
using Jinpai.Storage.Documents;

namespace Jinpai.Desk.Documents;

/// <summary>Reads a document of any kind, and finds the template that ships under a code.</summary>
public static class DocumentReading
{
    /// <returns>The document, null if there are faults; and all faults.</returns>
    public static (ReadDocument? Document, ImmutableArray<Issue> Faults) Read(DocumentKind kind, string file, string text) => kind switch
    {
        DocumentKind.Scheme => OfScheme(SchemeReader.Read(file, text)),
        DocumentKind.Plan => OfPlan(PayPlanReader.Read(file, text)),
        _ => OfGrades(GradeSchemeReader.Read(file, text)),
    };

    public static Template? Template(DocumentKind kind, string code) => kind switch
    {
        DocumentKind.Scheme => SchemeTemplates.All.Find(code),
        DocumentKind.Plan => PlanTemplates.All.Find(code),
        _ => SchemeTemplates.Grades.Find(code),
    };

    private static (ReadDocument?, ImmutableArray<Issue>) OfScheme(SchemeReading reading) => reading.Scheme is not { } scheme
        ? (null, reading.Faults)
        : (new ReadDocument(
            DocumentKind.Scheme, scheme.Code, scheme.Version, scheme.EffectiveFrom, scheme.Name ?? scheme.Code, scheme.AppliesTo,
            SchemeReview.Of(scheme, MetricCatalog.Known)), []);

    private static (ReadDocument?, ImmutableArray<Issue>) OfPlan(PlanReading reading) => reading.Plan is not { } plan
        ? (null, reading.Faults)
        : (new ReadDocument(DocumentKind.Plan, plan.Code, plan.Version, plan.EffectiveFrom, plan.Name ?? plan.Code, plan.AppliesTo, PlanReview.Of(plan)), []);

    private static (ReadDocument?, ImmutableArray<Issue>) OfGrades(GradeReading reading) => reading.Scheme is not { } grades
        ? (null, reading.Faults)
        : (new ReadDocument(DocumentKind.Grades, grades.Code, grades.Version, grades.EffectiveFrom, grades.Name ?? grades.Code, Audience.Everybody, []), []);
}
