using System.Text.Json.Nodes;
using Jinpai.Import.Reports;

namespace Jinpai.Desk.Maps;

/// <summary>A column map in the making: the proposal for a report's headers, with what a person says of some of them.</summary>
public sealed class MapDraft
{
    private readonly JsonObject _json;

    private MapDraft(JsonObject json, IReadOnlyList<string> headers)
    {
        _json = json;
        Headers = headers;
    }

    /// <summary>All headers of the report, in its order.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The file, to be edited and saved.</summary>
    public string Json => _json.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";

    /// <exception cref="RefusedException">The report cannot be read, or has no header.</exception>
    public static MapDraft Of(DeskSession session, string report)
    {
        var read = ReportHeaders.Read(report);
        new IssuePrinter(session).Print(read.Issues);
        if (read.Issues.HasErrors || read.Headers.Count < 2)
        {
            throw new RefusedException(session.Words.Format("refused.noheaders", report));
        }

        var map = ReportMapProposal.ProposeMap(read.Headers, MetricNames.All);
        return new MapDraft((JsonObject)JsonNode.Parse(ReportMapFile.Write(map))!, map.Headers);
    }

    /// <summary>What is proposed or chosen for each column beside name and day: the header, and the metric (<c>ignore</c>, or null for a mere part of a ratio).</summary>
    public IEnumerable<(string Header, string? Metric)> Columns => _json["columns"]!.AsArray().Select(column => ((string)column!["header"]!, (string?)column["metric"]));

    public string? NameColumn => (string?)_json["nameColumn"];
    public string? DayColumn => (string?)_json["dayColumn"];

    /// <summary>Sets code and name, by which the map is listed.</summary>
    public void Name(string? code, string? name)
    {
        _json["code"] = code ?? (string?)_json["code"];
        _json["name"] = name ?? (string?)_json["name"];
    }

    /// <summary>Says which columns hold name and day; they hold nothing else then. The former ones become columns to decide about.</summary>
    /// <returns>The header that the report does not have; null: done.</returns>
    public string? Place(string field, string header)
    {
        if (Headers.FirstOrDefault(known => HeaderKey.Of(known).Key == HeaderKey.Of(header).Key) is not { } found)
        {
            return header;
        }

        var columns = _json["columns"]!.AsArray();
        if ((string?)_json[field] is { } former && former != found)
        {
            columns.Insert(0, new JsonObject { ["header"] = former, ["metric"] = "ignore" });
        }

        foreach (var column in columns.Where(column => (string?)column!["header"] == found).ToList())
        {
            columns.Remove(column);
        }

        _json[field] = found;
        return null;
    }

    /// <summary>Takes a person's choice for a column.</summary>
    /// <returns>False: the report has no such column, or it is the one of names or days.</returns>
    public bool Choose(ColumnChoice choice)
    {
        var columns = _json["columns"]!.AsArray();
        for (var i = 0; i < columns.Count; i++)
        {
            if (!choice.IsOf((string)columns[i]!["header"]!))
            {
                continue;
            }

            var chosen = new JsonObject { ["header"] = (string)columns[i]!["header"]!, ["metric"] = choice.Metric };
            if (choice.Unit is not null)
            {
                chosen["unit"] = choice.Unit;
            }

            columns[i] = chosen;
            Unless(choice);
            return true;
        }

        return false;
    }

    /// <summary>The map, checked; the faults if there are any.</summary>
    public ReportMapReading Read(string name) => ReportMapFile.Read(Json, name, MetricNames.All);

    // A proposal's ratio whose part is not read any more would be a fault that the person did not make.
    private void Unless(ColumnChoice choice)
    {
        var ratios = _json["ratios"]!.AsArray();
        foreach (var ratio in ratios.Where(ratio => choice.IsOf((string)ratio!["numerator"]!) || choice.IsOf((string)ratio["denominator"]!)).ToList())
        {
            ratios.Remove(ratio);
        }
    }
}
