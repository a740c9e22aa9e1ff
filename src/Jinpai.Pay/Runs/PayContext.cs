using System.Numerics;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Metrics.Query;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Staff;

namespace Jinpai.Pay.Runs;

/// <summary>One run while it is computed: what all slips share.</summary>
internal sealed class PayContext
{
    private static readonly BigInteger MostCents = BigInteger.Pow(10, 15);
    private static readonly LocalText NoFigure = new("{0} 无数据，计 0", "{0}: no data, counts 0");
    private static readonly LocalText Immature = new("{0} 未成熟（延迟统计），暂计 0", "{0}: immature, counts 0 for now");
    private static readonly LocalText Sales = new("销售额", "sales");
    private static readonly LocalText NetSales = new("退款后销售额", "net sales");

    public PayContext(PayRequest request)
    {
        Request = request;
        People = request.People?.DistinctBy(p => p.Agent).ToDictionary(p => p.Agent) ?? [];
        Staff = [.. request.Staff.Where(IsMeant).OrderBy(s => s.Agent)];
    }

    public PayRequest Request { get; }
    public List<Notice> Notices { get; } = [];
    public List<Issue> Issues { get; } = [];

    /// <summary>Who gets a slip, in ordinal order.</summary>
    public IReadOnlyList<StaffRow> Staff { get; }

    private Dictionary<AgentId, Person> People { get; }

    /// <summary>The unrounded-to-be-shown score of the appraisal; null where there is none.</summary>
    public Ratio? ScoreOf(AgentId agent) => Request.Appraisal?.CardOf(agent)?.Score;

    public LocalText WhyNoScore(AgentId agent) => Request.Appraisal?.CardOf(agent)?.WhyNoScore ?? PayWords.NotAppraised;

    public IReadOnlyCollection<string> TeamsOf(AgentId agent) => People.TryGetValue(agent, out var person) ? person.Teams : [];

    /// <summary>The figure; an event that was never noted happened 0 times.</summary>
    public MetricValue FigureOf(AgentId agent, MetricReference metric)
    {
        var figure = Request.Figures.Find(agent, metric);
        return figure ?? (metric.IsEvent ? MetricValue.Of(Ratio.Zero) : MetricValue.None);
    }

    public LocalText NameOf(MetricReference metric) => Request.Catalog.Find(metric.Id)?.Names ?? metric.Id switch
    {
        "sales" => Sales,
        "net_sales" => NetSales,
        _ => metric.Id,
    };

    /// <summary>Notes what concerns all.</summary>
    public void Note(NoticeKind kind, params IReadOnlyList<LocalText> arguments) => Notices.Add(new Notice(kind, null, arguments));

    /// <summary>Notes what concerns one person, who is the first argument.</summary>
    public void NoteOf(AgentId agent, NoticeKind kind, params IReadOnlyList<LocalText> arguments) => Notices.Add(new Notice(kind, agent, [agent.Value, .. arguments]));

    /// <summary>Notes why a metric pays nothing and gives the remark for the slip.</summary>
    public LocalText WithoutFigure(AgentId agent, MetricReference metric, MetricValue figure)
    {
        var immature = figure.State == FigureState.Immature;
        NoteOf(agent, immature ? PayNotices.ImmatureFigure : PayNotices.NoFigure, NameOf(metric));
        return (immature ? Immature : NoFigure).With(NameOf(metric));
    }

    /// <summary>A line: the exact amount is rounded half away from zero to the cent, here and nowhere else.</summary>
    /// <param name="component">Gives kind and name.</param>
    /// <param name="agent">Whose slip.</param>
    /// <param name="expression">The right-hand side with its inputs; null where the amount says it all.</param>
    /// <param name="exact">What the expression comes to.</param>
    /// <param name="remark">In brackets behind the equation.</param>
    /// <param name="mode">A word behind the name, such as progressive.</param>
    public PayLine Line(Component component, AgentId agent, string? expression, Ratio exact, LocalText? remark = null, LocalText? mode = null)
    {
        var label = component.Label;
        var name = mode is null ? label : label + PayWords.InBrackets(mode);
        return Line(component.Kind, name, label, agent, expression, exact, remark) with { OwnName = component.Name };
    }

    public PayLine Line(string kind, LocalText name, LocalText label, AgentId agent, string? expression, Ratio exact, LocalText? remark = null)
    {
        var amount = Cents(exact, agent, label);
        var written = NumberText.Amount(amount);
        var equation = label + (expression is null || expression == written ? $" = {written}" : $" = {expression} = {written}");
        return new PayLine(kind, name, amount, remark is null ? equation : equation + PayWords.InBrackets(remark)) { PlainName = label };
    }

    /// <summary>A fraction of days such as <c>15/30</c>.</summary>
    public static string Fraction(Ratio part, Ratio whole) => NumberText.Plain(part) + "/" + NumberText.Plain(whole);

    private Money Cents(Ratio exact, AgentId agent, LocalText label)
    {
        var cents = Rounding.HalfUp(exact, 2) * Ratio.From(100);
        if (BigInteger.Abs(cents.Numerator) > MostCents)
        {
            Issues.Add(new Issue(PayIssues.AmountTooLarge, new Origin(agent.Value), label + (" " + NumberText.Plain(exact))));
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
