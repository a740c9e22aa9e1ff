namespace Jinpai.Import.Reports;

/// <summary>A metric of the catalogue as a header may name it.</summary>
public sealed record MetricName(string Metric, string Chinese, string English, FigureUnit Unit);
