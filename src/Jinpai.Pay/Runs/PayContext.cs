using System.Numerics;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Appraisal.Texts;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Staff;
using Jinpai.Pay.Texts;

namespace Jinpai.Pay.Runs;

/// <summary>One run while it is computed: what all slips share.</summary>
internal sealed class PayContext
{
    private static readonly BigInteger MostCents = BigInteger.Pow(10, 15);

    public PayContext(PayRequest request)
    {
        Request = request;
        Texts = PayTexts.In(request.Language);
        People = request.People?.DistinctBy(p => p.Agent).ToDictionary(p => p.Agent) ?? [];
        Staff = [.. request.Staff.Where(IsMeant).OrderBy(s => s.Agent)];
    }

    public PayRequest Request { get; }
    public TextTable Texts { get; }
    public List<Notice> Notices { get; } = [];
    public List<Issue> Issues { get; } = [];

    /// <summary>Who gets a slip, in ordinal order.</summary>
    public IReadOnlyList<StaffRow> Staff { get; }

    private Dictionary<AgentId, Person> People { get; }

    /// <summary>The unrounded-to-be-shown score of the appraisal; null where there is none.</summary>
    public Ratio? ScoreOf(AgentId agent) => Request.Appraisal?.CardOf(agent)?.Score;

    public string WhyNoScore(AgentId agent) => Request.Appraisal?.CardOf(agent)?.WhyNoScore ?? Texts.Say("why.not_appraised");

    public IReadOnlyCollection<string> TeamsOf(AgentId agent) => People.TryGetValue(agent, out var person) ? person.Teams : [];

    /// <summary>The figure; an event that was never noted happened 0 times.</summary>
    public Figure FigureOf(AgentId agent, MetricReference metric)
    {
        var figure = Request.Figures.Find(agent, metric);
        return figure ?? (metric.Id.StartsWith("event:", StringComparison.Ordinal) ? Figure.Of(Ratio.Zero) : Figure.None);
    }

    public string NameOf(MetricReference metric) =>
        Request.Catalog.TryGetValue(metric.Id, out var info) ? info.Name(Texts.Language) : Texts.Has("metric." + metric.Id) ? Texts.Say("metric." + metric.Id) : metric.Id;

    public void Warn(string code, AgentId? agent, params object?[] values) => Note(NoticeWeight.Warning, code, agent, values);

    public void Note(NoticeWeight weight, string code, AgentId? agent, params object?[] values) =>
        Notices.Add(new Notice(weight, code, agent, Texts.Say("notice." + code, values)));

    /// <summary>Notes why a metric pays nothing and gives the remark for the slip.</summary>
    public string WithoutFigure(AgentId agent, MetricReference metric, Figure figure)
    {
        var immature = figure.State == FigureState.Immature;
        var code = immature ? "immature_figure" : "no_figure";
        Note(immature ? NoticeWeight.BlocksLocking : NoticeWeight.Warning, code, agent, agent, NameOf(metric));
        return Texts.Say(immature ? "remark.immature" : "remark.no_figure", NameOf(metric));
    }

    /// <summary>A line: the exact amount is rounded half away from zero to the cent, here and nowhere else.</summary>
    /// <param name="component">Gives kind and name.</param>
    /// <param name="agent">Whose slip.</param>
    /// <param name="expression">The right-hand side with its inputs; null where the amount says it all.</param>
    /// <param name="exact">What the expression comes to.</param>
    /// <param name="remark">In brackets behind the equation.</param>
    /// <param name="mode">A word behind the name, such as progressive.</param>
    public PayLine Line(Component component, AgentId agent, string? expression, Ratio exact, string? remark = null, string? mode = null)
    {
        var label = component.Name ?? Texts.Say("kind." + component.Kind);
        var name = mode is null ? label : label + Texts.Say("word.bracket", mode);
        return Line(component.Kind, name, label, agent, expression, exact, remark);
    }

    public PayLine Line(string kind, string name, string label, AgentId agent, string? expression, Ratio exact, string? remark = null)
    {
        var amount = Cents(exact, agent, label);
        var written = DecimalText.Amount(amount);
        var equation = expression is null || expression == written ? $"{label} = {written}" : $"{label} = {expression} = {written}";
        return new PayLine(kind, name, amount, remark is null ? equation : equation + Texts.Say("word.bracket", remark)) { PlainName = label };
    }

    /// <summary>A fraction of days such as <c>15/30</c>.</summary>
    public static string Fraction(Ratio part, Ratio whole) => DecimalText.Plain(part) + "/" + DecimalText.Plain(whole);

    private Money Cents(Ratio exact, AgentId agent, string label)
    {
        var cents = HalfUp.Round(exact, 2) * Ratio.From(100);
        if (BigInteger.Abs(cents.Numerator) > MostCents)
        {
            Issues.Add(new Issue(Severity.Error, "amount_too_large", new Origin(agent + " " + label), DecimalText.Plain(exact), "≤ 10,000,000,000,000", Texts.Say("action.amount_too_large")));
            return Money.Zero;
        }

        return new Money((long)cents.Numerator);
    }

    private bool IsMeant(StaffRow row)
    {
        var audience = Request.Plan.AppliesTo;
        return Request.People is null ? audience.MeansNamed(row.Agent.Value) : People.TryGetValue(row.Agent, out var person) ? audience.LevelFor(person) is not null : audience.IsEverybody;
    }
}
