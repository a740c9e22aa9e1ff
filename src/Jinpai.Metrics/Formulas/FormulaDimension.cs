using Jinpai.Metrics.Catalogue;

namespace Jinpai.Metrics.Formulas;

/// <summary>The unit of a part of a formula as powers of yuan and seconds. Counts, rates and days are plain numbers.</summary>
internal readonly record struct FormulaDimension(int Money, int Seconds)
{
    internal MetricUnit? Unit => (Money, Seconds) switch
    {
        (0, 0) => MetricUnit.Number,
        (1, 0) => MetricUnit.Money,
        (0, 1) => MetricUnit.Seconds,
        _ => null,
    };

    internal static FormulaDimension Of(MetricUnit unit) => unit switch
    {
        MetricUnit.Money => new FormulaDimension(1, 0),
        MetricUnit.Seconds => new FormulaDimension(0, 1),
        _ => default,
    };

    public override string ToString() => (Money, Seconds) switch
    {
        (0, 0) => "number",
        (_, 0) => Power("money", Money),
        (0, _) => Power("seconds", Seconds),
        _ => Power("money", Money) + "·" + Power("seconds", Seconds),
    };

    private static string Power(string unit, int power) => power == 1 ? unit : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{unit}^{power}");
}
