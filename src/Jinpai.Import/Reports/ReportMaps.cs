namespace Jinpai.Import.Reports;

/// <summary>The reports that are known without being told.</summary>
public static partial class ReportMaps
{
    public static IReadOnlyList<ReportMap> All { get; } = [Qianniu, Custom, JdWorkload, JdSales, Pinduoduo, Feige];

    private static ReportColumn Count(string header, string? metric, params IReadOnlyList<string> aliases) => new(header, metric, FigureUnit.Count) { Aliases = aliases };

    private static ReportColumn Money(string header, string? metric, params IReadOnlyList<string> aliases) => new(header, metric, FigureUnit.Money) { Aliases = aliases };

    private static ReportColumn Rate(string header, string? metric, string? sample = null, params IReadOnlyList<string> aliases) =>
        new(header, metric, FigureUnit.Rate) { Aliases = aliases, Sample = sample };

    private static ReportColumn Seconds(string header, string? metric, string? sample = null, params IReadOnlyList<string> aliases) =>
        new(header, metric, FigureUnit.Seconds) { Aliases = aliases, Sample = sample };
}
