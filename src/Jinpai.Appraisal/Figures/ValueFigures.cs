using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Metrics.Query;

namespace Jinpai.Appraisal.Figures;

/// <summary>The table of the rows of values files (spec 5.2), as they stand: no shop is behind them.</summary>
public static class ValueFigures
{
    public static readonly IssueKind ValueTwice = new(
        "value_twice",
        Severity.Error,
        zh: new("同一客服同一指标有两行", "每个客服每项指标一行；第 {0} 行已有", "这一行未被采用，因此没有计算；请修改后重试。"),
        en: new("Two rows for one agent and metric", "One row for an agent and a metric; line {0} has it already", "The row was refused, so nothing was computed; correct it and try again."));

    /// <param name="rows">Of all files that are appraised together.</param>
    /// <param name="file">The name of what the user gave, for the faults.</param>
    public static FigureReading From(IEnumerable<ImportedMetricValue> rows, string file)
    {
        var issues = new List<Issue>();
        var agents = new Dictionary<AgentId, IReadOnlyDictionary<string, MetricValue>>();
        var shop = new Dictionary<string, MetricValue>(StringComparer.Ordinal);
        var lines = new Dictionary<(AgentId Agent, string Metric), long>();
        foreach (var row in rows.OrderBy(r => r.Line))
        {
            if (!lines.TryAdd((row.Agent, row.Metric), row.Line))
            {
                var first = lines[(row.Agent, row.Metric)].ToString(CultureInfo.InvariantCulture);
                issues.Add(new Issue(ValueTwice, new Origin(file, Line: row.Line), row.Agent + ", " + row.Metric, first));
                continue;
            }

            Add(row);
        }

        return new FigureReading(new FigureTable(agents, shop, parametersAreKnown: false), [.. issues]);

        void Add(ImportedMetricValue row)
        {
            if (row.Subject.IsShop)
            {
                shop[row.Metric] = MetricValue.Of(row);
                return;
            }

            if (!agents.TryGetValue(row.Agent, out var figures))
            {
                agents[row.Agent] = figures = new Dictionary<string, MetricValue>(StringComparer.Ordinal);
            }

            ((Dictionary<string, MetricValue>)figures)[row.Metric] = MetricValue.Of(row);
        }
    }
}
