namespace Jinpai.Core.Records;

/// <summary>A figure of a report's row that sums up (spec 3.7): of the shop, or of its peers. Never an agent's.</summary>
/// <param name="Report">Which report it is from, such as <c>report.qianniu</c>.</param>
/// <param name="Row">What the row sums up: <c>agent_total</c>, <c>agent_mean</c>, <c>shop_total</c>, <c>shop_mean</c>, <c>peer_best</c> or <c>peer_mean</c>.</param>
/// <param name="Metric">The metric's id.</param>
/// <param name="Value">Exact: yuan, seconds, fractions.</param>
/// <param name="From">First day of the report.</param>
/// <param name="To">Last day of the report, included.</param>
/// <param name="Line">1-based row in the file; 0: not known.</param>
public sealed record BenchmarkRecord(string Report, string Row, string Metric, decimal Value, BusinessDay From, BusinessDay To, long Line) : IRecord;
