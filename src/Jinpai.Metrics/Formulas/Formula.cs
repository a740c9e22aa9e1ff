using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Metrics.Formulas;

/// <summary>A checked formula over metrics: <c>+ − × ÷</c> (also <c>- * /</c>), brackets, numbers, <c>min</c>, <c>max</c>, <c>if(a &lt; b, x, y)</c>. Exact.</summary>
/// <remarks>A part without data, or a division by 0, makes the result none; of an <c>if</c> only the branch that is taken counts.</remarks>
public sealed class Formula
{
    private readonly FormulaNode _root;

    internal Formula(string text, FormulaNode root, IReadOnlyList<Metric> operands, MetricUnit unit)
    {
        Text = text;
        _root = root;
        Operands = operands;
        Unit = unit;
    }

    public string Text { get; }

    /// <summary>The metrics that it names, each once, in order.</summary>
    public IReadOnlyList<Metric> Operands { get; }

    /// <summary><see cref="MetricUnit.Money"/>, <see cref="MetricUnit.Seconds"/> or <see cref="MetricUnit.Number"/>.</summary>
    public MetricUnit Unit { get; }

    /// <summary>Reads and checks a formula; all faults are told at once.</summary>
    public static FormulaReading Read(string text, MetricCatalog catalog) => FormulaCheck.Read(text, catalog);

    /// <summary>The value, or null where there is none.</summary>
    /// <param name="valueOf">The value of an operand by id; null: none.</param>
    public Ratio? Evaluate(Func<string, Ratio?> valueOf) => _root.Evaluate(valueOf);

    /// <summary>The formula as a metric: it requires and waits for all that its operands do.</summary>
    public Metric ToMetric(string id, string chinese, string english, MetricDirection direction, bool isRate = false) => new()
    {
        Id = id,
        Chinese = chinese,
        English = english,
        ChineseDefinition = Text,
        EnglishDefinition = Text,
        Section = MetricSection.Own,
        Unit = isRate && Unit == MetricUnit.Number ? MetricUnit.Rate : Unit,
        Direction = direction,
        Maturity = Operands.Aggregate(MaturityKinds.DayEnd, (kinds, metric) => kinds | metric.Maturity),
        Requires = Operands.Aggregate(InputKinds.None, (kinds, metric) => kinds | metric.Requires),
        Uses = Operands.Aggregate(InputKinds.None, (kinds, metric) => kinds | metric.Uses),
        Source = "formula",
        IsAsOfHorizon = Operands.Any(metric => metric.IsAsOfHorizon),
        IsShopOnly = Operands.Any(metric => metric.IsShopOnly),
        Computation = new MetricComputation.FormulaOf(Evaluate),
    };

    public override string ToString() => Text;
}
