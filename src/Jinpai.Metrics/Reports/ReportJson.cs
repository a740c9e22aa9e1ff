using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Query;

namespace Jinpai.Metrics.Reports;

/// <summary>The JSON of <c>report agents|shop|days</c> (spec 6.5). Field names are a contract.</summary>
public static class ReportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document, ending in a line feed. Rows stand under <c>agents</c>, <c>teams</c> or <c>days</c>; the shop over the whole span under <c>shopMetrics</c>.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="shop">The shop's code.</param>
    /// <param name="rules">Which rule version produced them.</param>
    public static string Write(MetricTable table, string shop, string rules)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("shop", shop);
            writer.WriteString("from", table.Days.First.ToString());
            writer.WriteString("to", table.Days.Last.ToString());
            writer.WriteString("rules", rules);
            writer.WriteString("horizon", table.Horizon?.ToString());
            WriteRows(writer, table);
            WriteMetrics(writer, "shopMetrics", table, table.Shop);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteRows(Utf8JsonWriter writer, MetricTable table)
    {
        if (table.Grouping == MetricGrouping.Shop)
        {
            return;
        }

        var (rows, row) = table.Grouping switch
        {
            MetricGrouping.Agents => ("agents", "agent"),
            MetricGrouping.Teams => ("teams", "team"),
            _ => ("days", "day"),
        };
        writer.WriteStartArray(rows);
        foreach (var figures in table.Rows)
        {
            writer.WriteStartObject();
            writer.WriteString(row, table.Grouping == MetricGrouping.Days ? figures.Days.First.ToString() : figures.Subject.Name);
            WriteMetrics(writer, "metrics", table, figures);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMetrics(Utf8JsonWriter writer, string name, MetricTable table, MetricRow row)
    {
        writer.WriteStartObject(name);
        foreach (var metric in table.Metrics)
        {
            var figure = row[metric];
            writer.WriteStartObject(metric.Id);
            WriteNumber(writer, "value", figure.Value);
            WriteNumber(writer, "numerator", figure.Numerator);
            WriteNumber(writer, "denominator", figure.Denominator);
            writer.WriteString("state", FigureStates.Code(figure.State));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, Ratio? value)
    {
        writer.WritePropertyName(name);
        if (value is { } number)
        {
            writer.WriteRawValue(NumberText.Plain(number));
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
