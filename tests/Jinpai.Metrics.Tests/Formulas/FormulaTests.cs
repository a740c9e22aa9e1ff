using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Formulas;
using Jinpai.Metrics.Query;
using Jinpai.Replay.Rules;
using static Jinpai.Metrics.Tests.Some;

namespace Jinpai.Metrics.Tests.Formulas;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) × 3 − 1", "8")]
    [InlineData("7 ÷ 2 / 2", "7/4")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("-2 * -3", "6")]
    [InlineData("0.1 + 0.2", "3/10")]
    [InlineData("min(3, 1, 2) + max(4)", "5")]
    [InlineData("if(1 < 2, 10, 20) + if(2 <> 2, 1, 0)", "10")]
    [InlineData("if(1 >= 2, 1 / received, 5)", "5")]
    [InlineData("（received ＋ 1）× 2", "2")]
    [InlineData("sales / sold_buyers", null)]
    [InlineData("1 + first_response", null)]
    [InlineData("max(0, sales / received)", null)]
    public void Formulas_are_computed_exactly(string text, string? expected)
    {
        var reading = Formula.Read(text, MetricCatalog.Known);
        Assert.Empty(reading.Faults);
        Assert.Equal(expected, reading.Formula!.Evaluate(id => id == "first_response" ? null : Ratio.Zero)?.ToString());
    }

    [Theory]
    [InlineData("sales + reception_time", "UnitMismatch 7 seconds money")]
    [InlineData("sales * sales", "NoSuchUnit 7 money^2 number, money, seconds")]
    [InlineData("sales / reception_time", "NoSuchUnit 7 money·seconds^-1 number, money, seconds")]
    [InlineData("max(sales, received)", "UnitMismatch 12 number money")]
    [InlineData("if(sales > reception_time, 1, 2)", "UnitMismatch 12 seconds money")]
    [InlineData("if(sales > 1, sales, received)", "UnitMismatch 22 number money")]
    [InlineData("sales / 0", "DivisionByZero 7 0 ≠ 0")]
    [InlineData("sales / (2 - 2)", "DivisionByZero 7 0 ≠ 0")]
    [InlineData("salez", "UnknownName 1 salez sales")]
    [InlineData("satisfaction_rate", "UnknownName 1 satisfaction_rate exclusion_rate")]
    [InlineData("sales +", "Syntax 8  0-9 a-z ( -")]
    [InlineData("", "Syntax 1  0-9 a-z ( -")]
    [InlineData("(sales", "Syntax 7  )")]
    [InlineData("sales sold", "Syntax 7 sold + - * /|UnknownName 7 sold ")]
    [InlineData("if(sales, 1, 2)", "Syntax 9 , < <= > >= = <>")]
    [InlineData("min()", "Syntax 5 ) 0-9 a-z ( -")]
    [InlineData("1.5.2", "Syntax 4 . + - * / ( ) , < > = 0-9 a-z|Syntax 5 2 + - * /")]
    [InlineData("sales # 2 + foo", "Syntax 7 # + - * / ( ) , < > = 0-9 a-z|Syntax 9 2 + - * /|UnknownName 13 foo ")]
    [InlineData("(foo + sales) / 0 + (sales + reception_time) + bar", "UnknownName 2 foo |DivisionByZero 15 0 ≠ 0|UnitMismatch 28 seconds money|UnknownName 48 bar ")]
    public void All_faults_are_told_with_their_position(string text, string expected)
    {
        var reading = Formula.Read(text, MetricCatalog.Known);
        Assert.Null(reading.Formula);
        var told = reading.Faults.Select(fault => $"{fault.Kind} {fault.Number} {fault.Found} {fault.Expected}").ToArray();
        var wanted = expected.Split('|');
        Assert.Equal(wanted.Length, told.Length);
        Assert.All(wanted.Zip(told), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.All(reading.Faults, fault => Assert.NotEqual(fault.Text.Chinese, fault.Text.English));
    }

    [Fact]
    public void Endless_brackets_are_a_fault_and_no_crash()
    {
        Assert.Single(Formula.Read(new string('(', 100_000), MetricCatalog.Known).Faults);
        Assert.Single(Formula.Read(new string('-', 100_000) + "1", MetricCatalog.Known).Faults);
    }

    [Theory]
    [InlineData("sales / days_worked", MetricUnit.Money)]
    [InlineData("sales / sales", MetricUnit.Number)]
    [InlineData("reception_time / received + 1", MetricUnit.Seconds)]
    [InlineData("max(0, sales - 100)", MetricUnit.Money)]
    public void Units_follow_the_arithmetic(string text, MetricUnit unit) => Assert.Equal(unit, Formula.Read(text, MetricCatalog.Known).Formula!.Unit);

    [Fact]
    public void An_own_metric_is_asked_like_any_other_and_waits_for_its_operands()
    {
        var metric = Formula.Read("(sales - refunds_completed_amount) / max(received, 1)", MetricCatalog.Known).Formula!.ToMetric("per_reception", "每接待净额", "Net per reception", MetricDirection.HigherIsBetter);
        var late = Formula.Read("paid + per_reception * 0", MetricCatalog.Known.With([metric])).Faults;
        Assert.Equal(FormulaFaultKind.UnitMismatch, Assert.Single(late).Kind);
        var funnel = Formula.Read("paid / max(1, received)", MetricCatalog.Known).Formula!.ToMetric("own_rate", "自定", "Own", MetricDirection.HigherIsBetter, isRate: true);
        Assert.Equal(MetricUnit.Rate, funnel.Unit);
        var facts = Facts([Reception(Mei, "a", 1), Reception(Mei, "b", 1)], deals: [Deal("1", "a", Mei, 1, 11, 1, Refund("r", 1, 1, 2))]);
        var catalog = MetricCatalog.Known.With([metric, funnel]);
        Assert.Equal("4.5 0", Ask.Table(catalog, MetricGrouping.Agents, 1, 1, RuleBook.Default, Ask.All, facts).Of(Mei).Texts("per_reception own_rate"));
        var early = Ask.Table(catalog, MetricGrouping.Agents, 1, 1, RuleBook.Default, new DataCoverage(At(2, 0), At(2, 0), true), facts).Of(Mei);
        Assert.Equal("4.5 immature", early.Texts("per_reception own_rate"));
        Assert.Equal(FigureState.None, Ask.Table(catalog, MetricGrouping.Agents, 1, 1, RuleBook.Default, new DataCoverage(At(2, 0), At(2, 0), false), facts).Of(Mei)["per_reception"].State);
    }
}
