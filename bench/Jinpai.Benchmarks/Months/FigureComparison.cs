using System.Globalization;
using System.Text.Json;

namespace Jinpai.Benchmarks.Months;

/// <summary>Compares Jinpai's report of a span with the sums of the SQL.</summary>
/// <param name="Compared">Number of figures.</param>
/// <param name="Different">What differs, in words.</param>
internal sealed record FigureComparison(int Compared, IReadOnlyList<string> Different)
{
    private static readonly string[] Counts =
    [
        "consulted", "received", "unanswered", "unanswered_rounds", "slow", "long", "enquirers", "ordered", "ordered_same_day", "paid_next_day", "paid",
        "lost_enquiries", "lost_payments", "sold_buyers", "sold_orders", "sold_items",
    ];

    private static readonly string[] Amounts = ["sales", "paid_amount", "ordered_amount", "refunds_completed_amount"];
    private static readonly string[] Averages = ["first_response", "average_response"];

    /// <summary>Null where one of the sides gave nothing.</summary>
    /// <param name="report">What <c>jinpai report agents --format json</c> printed.</param>
    /// <param name="sums">Agent → figure → sum.</param>
    public static FigureComparison? Of(string report, IReadOnlyDictionary<string, Dictionary<string, long>>? sums)
    {
        if (report.Length == 0 || sums is null)
        {
            return null;
        }

        var (compared, different) = (0, new List<string>());
        using var document = JsonDocument.Parse(report);
        foreach (var row in document.RootElement.GetProperty("agents").EnumerateArray())
        {
            var agent = row.GetProperty("agent").GetString()!;
            var peer = sums.GetValueOrDefault(agent) ?? [];
            foreach (var (name, value) in Values(row.GetProperty("metrics")))
            {
                compared++;
                if (value != peer.GetValueOrDefault(name))
                {
                    different.Add(string.Create(CultureInfo.InvariantCulture, $"{agent} {name}: Jinpai {value}, DuckDB {peer.GetValueOrDefault(name)}"));
                }
            }
        }

        return new FigureComparison(compared, different);
    }

    private static IEnumerable<(string Name, decimal Value)> Values(JsonElement metrics)
    {
        foreach (var name in Counts.Concat(Amounts).Concat(Averages))
        {
            if (!metrics.TryGetProperty(name, out var metric) || metric.GetProperty("state").GetString() != "ok")
            {
                continue;
            }

            if (Averages.Contains(name))
            {
                yield return (name + "_sum", Number(metric, "numerator") * 1000);
                yield return (name + "_count", Number(metric, "denominator"));
            }
            else
            {
                yield return (name, Number(metric, "value") * (Amounts.Contains(name) ? 100 : 1));
            }
        }
    }

    private static decimal Number(JsonElement metric, string part) =>
        metric.GetProperty(part) is { ValueKind: JsonValueKind.String } text ? decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture) : metric.GetProperty(part).GetDecimal();
}
