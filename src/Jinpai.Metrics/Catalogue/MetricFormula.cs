using Jinpai.Core;

namespace Jinpai.Metrics.Catalogue;

/// <summary>Computes a metric from other metrics of the same subject and span; null: none.</summary>
/// <param name="valueOf">The value of another metric by its id; null: none.</param>
public delegate Ratio? MetricFormula(Func<string, Ratio?> valueOf);
