using System.Text;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Metrics.Reports;

/// <summary>The reference page of the catalogue, docs/metrics.md.</summary>
public static class MetricReferencePage
{
    private static readonly (MetricSection Section, string Title)[] Sections =
    [
        (MetricSection.Reception, "Reception and workload 接待"), (MetricSection.Response, "Response 响应"), (MetricSection.Funnel, "Funnel 询单"),
        (MetricSection.Sales, "Sales 销售"), (MetricSection.AfterSale, "Refunds and returns 售后"), (MetricSection.Quality, "Quality 服务质量"),
        (MetricSection.Grades, "Grades 客户"), (MetricSection.Roles, "Other roles 其他岗位"),
    ];

    /// <summary>The page in Markdown. The same catalogue, the same text.</summary>
    public static string ToMarkdown(MetricCatalog catalog)
    {
        var text = new StringBuilder();
        text.Append("""
            # Metrics

            This page is generated from the catalogue (`src/Jinpai.Metrics/Catalogue`) and checked by a test. To write it anew:
            `JINPAI_WRITE_DOCS=1 dotnet run --project tests/Jinpai.Metrics.Tests`.

            - A figure is *ok*, *immature* (延迟统计: later events can still change it) or *none* (暂无数据: nothing to divide by, or the input was never imported). None is never 0.
            - Counts over a span are the sums of its days (人次); a metric that ends in `_distinct` counts each buyer once in the span (人数).
            - Numbers are exact. In JSON and CSV a number that ends within 18 decimal places is written in full, any other is rounded to 12, half away from zero. Money is in yuan, times in seconds, rates are fractions.
            - *Mature* says from when on later events change a day's figure no more. Figures *as of the horizon* follow later refunds.
            - *Needs*: without these inputs the figure is none; inputs in brackets are used where they were imported.
            - Better: ↑ higher, ↓ lower, – neither.


            """.ReplaceLineEndings("\n"));
        foreach (var (section, title) in Sections)
        {
            AppendSection(text, catalog.All.Where(metric => metric.Section == section).ToList(), title);
        }

        return text.ToString();
    }

    private static void AppendSection(StringBuilder text, List<Metric> metrics, string title)
    {
        text.Append("## ").Append(title).Append("\n\n");
        Append(text, [.. metrics.Where(metric => metric.Computed)], "| id | 中文 | name | definition | 定义 | unit | better | mature | needs | sample | since |\n|---|---|---|---|---|---|---|---|---|---|---|\n", CellsOf);
        var imported = metrics.Where(metric => !metric.Computed).ToList();
        if (imported.Count > 0)
        {
            text.Append("Values only from imported reports:\n\n");
        }

        Append(text, imported, "| id | 中文 | name | definition | 定义 | unit | better | source |\n|---|---|---|---|---|---|---|---|\n", metric => [.. NamesOf(metric), metric.Source]);
    }

    private static void Append(StringBuilder text, List<Metric> metrics, string head, Func<Metric, IEnumerable<string>> cells)
    {
        if (metrics.Count == 0)
        {
            return;
        }

        text.Append(head);
        foreach (var metric in metrics)
        {
            text.Append("| ").AppendJoin(" | ", cells(metric)).Append(" |\n");
        }

        text.Append('\n');
    }

    private static IEnumerable<string> NamesOf(Metric metric) =>
    [
        "`" + metric.Id + "`", metric.Chinese, metric.English, metric.EnglishDefinition + OperandsOf(metric), metric.ChineseDefinition, UnitOf(metric.Unit), BetterOf(metric.Direction),
    ];

    private static IEnumerable<string> CellsOf(Metric metric) =>
    [
        .. NamesOf(metric), MatureOf(metric), NeedsOf(metric), metric.Sample is null ? "" : "`" + metric.Sample + "`", metric.Since,
    ];

    private static string OperandsOf(Metric metric) => metric.Computation switch
    {
        MetricComputation.QuotientOf q => $" (`{q.Numerator}` / `{q.Denominator}`{(q.ShopNumerator is null ? "" : $"; shop `{q.ShopNumerator}` / `{q.ShopDenominator}`")})",
        MetricComputation.ShareOfShop s => $" (`{s.Numerator}` / the shop's `{s.ShopDenominator}`)",
        MetricComputation.RelativeToShop r => $" (`{r.Numerator}` / `{r.Denominator}` over the shop's `{r.ShopNumerator}` / `{r.ShopDenominator}`)",
        _ => "",
    } + (metric.IsShopOnly ? " Shop only." : "");

    private static string UnitOf(MetricUnit unit) => unit switch
    {
        MetricUnit.Money => "yuan",
        MetricUnit.Seconds => "s",
        MetricUnit.Days => "days",
        MetricUnit.Rate => "rate",
        MetricUnit.Number => "number",
        _ => "count",
    };

    private static string BetterOf(MetricDirection direction) => direction switch
    {
        MetricDirection.HigherIsBetter => "↑",
        MetricDirection.LowerIsBetter => "↓",
        _ => "–",
    };

    private static string MatureOf(Metric metric)
    {
        var mature = metric.Maturity switch
        {
            MaturityKinds.Response => "day end + waitCap",
            MaturityKinds.EnquiryWindow => "enquiry window end",
            MaturityKinds.PaidNextDay => "window end, not before the end of D+1",
            MaturityKinds.Paid => "window end + closeDays",
            MaturityKinds.Creation => "day end + closeDays",
            MaturityKinds.FollowUp => "day end + followUpMinutes",
            MaturityKinds.DayEnd => "day end",
            _ => "day end; judge `creation`: + closeDays",
        };
        return metric.IsAsOfHorizon ? mature + "; as of the horizon" : mature;
    }

    private static string NeedsOf(Metric metric)
    {
        var used = metric.Uses & ~metric.Requires;
        return Words(metric.Requires) + (used == InputKinds.None ? "" : " (" + Words(used) + ")");
    }

    private static string Words(InputKinds kinds) =>
        string.Join(", ", new[] { InputKinds.Messages, InputKinds.Orders, InputKinds.Refunds }.Where(kind => kinds.HasFlag(kind)).Select(kind => kind.ToString().ToLowerInvariant()));
}
