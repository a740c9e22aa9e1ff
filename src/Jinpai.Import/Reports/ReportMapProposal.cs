namespace Jinpai.Import.Reports;

/// <summary>Proposes a map for a report that no map knows, from the names of its columns.</summary>
public static class ReportMapProposal
{
    private static readonly string[] NameWords = ["旺旺昵称", "客服昵称", "客服账号", "值班客服", "客服名称", "客服姓名", "客服", "昵称", "账号", "旺旺", "姓名", "员工", "agent", "account", "name"];
    private static readonly string[] DayWords = ["日期", "统计日期", "时间", "date", "day"];

    /// <summary>
    /// The columns whose headers are names of metrics (brackets, blanks, units and case folded), or are known from a report that ships. What a person has to decide is left out:
    /// the headers that are in no column of the proposal. Nothing is guessed from similarity.
    /// </summary>
    /// <param name="headers">As they stand in the file.</param>
    /// <param name="names">The catalogue's names. Of two metrics of one name the first counts.</param>
    public static ReportMap ProposeMap(IReadOnlyList<string> headers, IReadOnlyList<MetricName> names)
    {
        var name = Find(headers, NameWords) ?? headers.FirstOrDefault(h => h.Trim().Length > 0) ?? "";
        var day = Find(headers, DayWords);
        var columns = new List<ReportColumn>();
        foreach (var header in headers.Where(h => h.Trim().Length > 0 && h != name && h != day))
        {
            if (ColumnOf(header, names) is { } column && columns.TrueForAll(c => c.Metric is null || c.Metric != column.Metric))
            {
                columns.Add(column);
            }
        }

        return new ReportMap
        {
            Code = "my-report",
            Chinese = "我的报表",
            English = "My report",
            NameHeaders = [name],
            DayHeaders = day is null ? [] : [day],
            Required = [name],
            Columns = columns,
            Ratios = RatiosOf(columns),
            Headers = [.. headers.Where(h => h.Trim().Length > 0)],
        };
    }

    private static string? Find(IReadOnlyList<string> headers, string[] words) =>
        words.Select(w => headers.FirstOrDefault(h => HeaderKey.Of(h).Key == w)).FirstOrDefault(h => h is not null);

    private static ReportColumn? ColumnOf(string header, IReadOnlyList<MetricName> names)
    {
        var key = HeaderKey.Of(header).Key;
        if (names.FirstOrDefault(n => HeaderKey.Of(n.Chinese).Key == key || HeaderKey.Of(n.English).Key == key || n.Metric == key) is { } named)
        {
            return new ReportColumn(header, named.Metric, named.Unit);
        }

        var known = ReportMaps.All.SelectMany(m => m.Columns).Where(c => c.Aliases.Prepend(c.Header).Any(h => HeaderKey.Of(h).Key == key)).ToList();

        // A header that means one thing on one platform and another on the next is for a person to decide.
        return known.Count > 0 && known.TrueForAll(k => k.Metric == known[0].Metric) ? known[0] with { Header = header, Aliases = [], Sample = null } : null;
    }

    private static List<ReportRatio> RatiosOf(List<ReportColumn> columns)
    {
        var ratios = new List<ReportRatio>();
        foreach (var (metric, numerator, denominator) in (ReadOnlySpan<(string, string, string)>)[("enquiry_conversion", "paid", "enquirers"), ("order_conversion", "ordered", "enquirers"), ("average_per_buyer", "sales", "sold_buyers")])
        {
            if (columns.Find(c => c.Metric == numerator) is { } above && columns.Find(c => c.Metric == denominator) is { } below)
            {
                ratios.Add(new ReportRatio(metric, above.Header, below.Header));
            }
        }

        return ratios;
    }
}
