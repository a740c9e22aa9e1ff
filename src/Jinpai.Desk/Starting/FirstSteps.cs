using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Appraisal.Templates;
using Jinpai.Core;
using Jinpai.Desk.Documents;
using Jinpai.Desk.Months;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;
using Jinpai.Metrics.Catalogue;
using Jinpai.Output.Excel;
using Jinpai.Output.Results;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Runs;
using Jinpai.Pay.Staff;
using Jinpai.Storage.Documents;

namespace Jinpai.Desk.Starting;

/// <summary>From figures to stored scheme and plan, scores, slips and a workbook: what the first ten minutes do, whatever asks the questions.</summary>
public sealed class FirstSteps(DeskSession session)
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Substitutes = ["net_sales_cohort", "sales", "paid_amount"];
    private readonly DocumentShelf _schemes = new(session, DocumentKind.Scheme);
    private readonly DocumentSources _sources = new(session);
    private readonly DocumentShelf _plans = new(session, DocumentKind.Plan);

    public DateOnly Today => _schemes.Today;

    /// <summary>For how many criteria of a template anybody has a figure: a template that suits the shop but not its report is no help.</summary>
    public (int Known, int All) Fit(Template template, AppraisalInput input)
    {
        var scheme = SchemeReader.Read(template.Code, template.Json).Scheme!;
        return (scheme.Criteria.Count(criterion => input.Figures.Agents.Any(agent => input.Figures.Of(agent, criterion.Metric).State != Core.Records.FigureState.None)), scheme.Criteria.Length);
    }

    /// <summary>The stored versions in force, else the templates; the plan is made to name the scheme.</summary>
    /// <param name="scheme">The code of a template or stored scheme.</param>
    /// <param name="plan">The code of a template or stored plan.</param>
    /// <param name="minimumWage">In yuan; null: as the plan says.</param>
    /// <param name="input">Commission is on what the figures have: many reports know no refunds.</param>
    /// <param name="start">The first day of the period.</param>
    public ChosenDocuments Choose(string scheme, string plan, decimal? minimumWage, AppraisalInput input, DateOnly start)
    {
        var added = ImmutableArray.CreateBuilder<DocumentVersion>();
        var schemeText = Settle(_schemes, DocumentKind.Scheme, scheme, start, _ => { }, added);
        var planText = Settle(_plans, DocumentKind.Plan, plan, start, json => Fit(json, scheme, minimumWage, input), added);
        _ = _schemes.Read(scheme, schemeText);
        _ = _plans.Read(plan, planText);
        return new ChosenDocuments(SchemeReader.Read(scheme, schemeText).Scheme!, PayPlanReader.Read(plan, planText).Plan!, added.ToImmutable());
    }

    /// <summary>One base wage and the same days for everybody who has figures.</summary>
    public static MonthStaff Everybody(AppraisalInput input, Money wage, Ratio days) =>
        new([.. input.Figures.Agents.Select(agent => new StaffRow(agent, wage, days, null, null, Money.Zero, Ratio.Zero, 0))], StaffOrigin.Given);

    /// <summary>Scores and slips, as a month of a shop that uses both has them.</summary>
    public MonthPay Compute(ChosenDocuments chosen, AppraisalInput input, MonthStaff staff) => new PayMonth(session, _sources).Run(chosen.Plan, chosen.Scheme, input, staff);

    /// <summary>Writes score table, cards, pay summary and slips; the file is there in whole or not at all.</summary>
    public void Write(string path, AppraisalResult appraisal, PayRun pay)
    {
        session.Cancellation.ThrowIfCancellationRequested();
        var full = Path.GetFullPath(path);
        var half = full + ".part";
        try
        {
            using (var file = File.Create(half))
            {
                ExcelWorkbook.Write([.. AppraisalSheets.Of(appraisal, MetricCells.KindOf, session.Language), .. PaySheets.Of(pay, session.Language)], file);
            }

            File.Move(half, full, overwrite: true);
        }
        finally
        {
            File.Delete(half);
        }
    }

    /// <summary>Stores what is not stored yet, all of it or nothing.</summary>
    /// <exception cref="RefusedException">The viewer may not.</exception>
    public void Save(ChosenDocuments chosen)
    {
        foreach (var version in chosen.New)
        {
            session.Require(version.Kind == DocumentKind.Plan ? Right.EditPlans : Right.EditSchemes);
        }

        session.Cancellation.ThrowIfCancellationRequested();
        session.Installation.Data.Documents.Add([.. chosen.New]);
    }

    private string Settle(DocumentShelf shelf, DocumentKind kind, string code, DateOnly start, Action<JsonNode> fit, ImmutableArray<DocumentVersion>.Builder added)
    {
        var versions = shelf.All().Where(version => version.Code == code).ToList();
        var inForce = DocumentShelf.CurrentOf(versions, start);
        var text = inForce?.Content ?? (versions.Count == 0 ? null : versions[^1].Content) ?? DocumentReading.Template(kind, code)?.Json ?? throw new RefusedException(session.Words.Format("refused.template", code));
        var json = JsonNode.Parse(text)!;
        fit(json);
        var fitted = JsonNode.DeepEquals(json, JsonNode.Parse(text)) ? text : json.ToJsonString(Written) + "\n";
        if (inForce is not null && DocumentShelf.IsSame(fitted, inForce.Content))
        {
            _sources.Use(inForce);
            return inForce.Content;
        }

        // A stored version stays as it is: what differs becomes the next one, from this period on.
        if (versions.Count > 0)
        {
            json["version"] = versions.Max(version => version.Version) + 1;
            json["effectiveFrom"] = Codes.Of(start);
            fitted = json.ToJsonString(Written) + "\n";
        }

        var document = shelf.Read(code, fitted);
        added.Add(new DocumentVersion(kind, document.Code, document.Version, document.EffectiveFrom, fitted, Instant.FromDateTimeOffset(session.Clock.GetUtcNow())));
        return fitted;
    }

    private void Fit(JsonNode plan, string scheme, decimal? minimumWage, AppraisalInput input)
    {
        plan["scheme"] = scheme;
        FitCommission(plan, input);
        if (minimumWage is { } wage)
        {
            if (plan["guard"] is not JsonObject guard)
            {
                guard = [];
                plan["guard"] = guard;
            }

            guard["minimumWage"] = wage;
        }
    }

    // A plan on net sales would pay nobody anything from a report that has only the paid amount; the person is told on what it pays instead.
    private void FitCommission(JsonNode plan, AppraisalInput input)
    {
        var isNetKnown = Has("net_sales") || (Has("sales") && Has("refunds_completed_amount"));
        if (isNetKnown || Substitutes.FirstOrDefault(Has) is not { } substitute)
        {
            return;
        }

        foreach (var component in plan["components"]?.AsArray().OfType<JsonObject>().Where(component => (string?)component["kind"] == "commission" && (string?)component["metric"] == "net_sales" && component["refunds"] is null) ?? [])
        {
            component["metric"] = substitute;
            var metric = MetricCatalog.Known.Find(substitute)!;
            session.Say(session.Words.Format("start.commission", session.Words.Pick(metric.Chinese, metric.English)));
        }

        bool Has(string metric) => input.Figures.AnybodyHas(new MetricReference(metric));
    }
}
