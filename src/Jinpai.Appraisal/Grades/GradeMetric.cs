using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Rules;
using Jinpai.Core;

namespace Jinpai.Appraisal.Grades;

/// <summary>A metric with the grades of its bands.</summary>
public sealed record GradeMetric(MetricReference Metric, string? Name, Ratio Weight, BandList<string> Bands);
