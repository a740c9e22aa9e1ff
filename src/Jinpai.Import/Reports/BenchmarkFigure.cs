namespace Jinpai.Import.Reports;

/// <summary>A figure of a row that sums up: the shop's totals and means, and those of its peers. Only figures that are ok are kept.</summary>
public sealed record BenchmarkFigure(SummaryRow Row, string Metric, decimal Value);
