using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Desk.Maps;
using Jinpai.Desk.Texts;
using Jinpai.Import.Reports;
using Jinpai.Output.Tables;

namespace Jinpai.Cli.Commands;

/// <summary>The maps that are known, and the metrics that a column can be.</summary>
internal static class MapTables
{
    public static OutputTable Maps(ReportMapStore store, Language language, Words words) => new(
        "",
        [new(words["column.code"]), new(words["template.name"]), new(words["map.columns"], OutputKind.Integer), new(words["map.origin"])],
        [
            .. store.All.Select(map => Row(map, words["map.own"])),
            .. ReportMaps.All.Select(map => Row(map with { Chinese = map.Name(language) }, words["map.shipped"])),
        ]);

    public static JsonNode MapsJson(ReportMapStore store) => new JsonArray(
    [
        .. store.All.Select(map => (JsonNode)Json(map, "own")), .. ReportMaps.All.Select(map => (JsonNode)Json(map, "shipped")),
    ]);

    public static OutputTable Metrics(string? word, Words words) => new(
        "",
        [new(words["column.metric"]), new(words["template.name"]), new(words["map.unit"])],
        [.. Found(word).Select(name => (IReadOnlyList<OutputCell>)[OutputCell.Text(name.Metric), OutputCell.Text(words.Pick(name.Chinese, name.English)), OutputCell.Text(Codes.Of(name.Unit))])]);

    public static JsonNode MetricsJson(string? word) => new JsonArray([.. Found(word).Select(name => (JsonNode)new JsonObject
    {
        ["metric"] = name.Metric,
        ["chinese"] = name.Chinese,
        ["english"] = name.English,
        ["unit"] = Codes.Of(name.Unit),
    })]);

    private static IEnumerable<MetricName> Found(string? word) => MetricNames.All.Where(name =>
        word is null || name.Metric.Contains(word, StringComparison.OrdinalIgnoreCase) || name.Chinese.Contains(word, StringComparison.Ordinal) || name.English.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static List<OutputCell> Row(ReportMap map, string origin) =>
        [OutputCell.Text(map.Code), OutputCell.Text(map.Chinese), OutputCell.Number(map.Columns.Count), OutputCell.Text(origin)];

    private static JsonObject Json(ReportMap map, string origin) => new()
    {
        ["code"] = map.Code,
        ["name"] = map.Chinese,
        ["origin"] = origin,
        ["columns"] = new JsonArray([.. map.Columns.Select(column => (JsonNode)new JsonObject { ["header"] = column.Header, ["metric"] = column.Metric, ["unit"] = Codes.Of(column.Unit) })]),
    };
}
