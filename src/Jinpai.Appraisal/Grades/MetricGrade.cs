using Jinpai.Appraisal.Figures;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;

namespace Jinpai.Appraisal.Grades;

/// <summary>The grade of one metric, with its value and the band that decided.</summary>
public sealed record MetricGrade(MetricReference Metric, FigureState State, Ratio? Value, LocalText? Band, string? Grade);
