using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Desk.Texts;
using Jinpai.Output.Tables;

namespace Jinpai.Desk.Details;

/// <summary>One list of details: columns with stable names, and rows, for tables and JSON alike.</summary>
public sealed record DetailList(string Name, IReadOnlyList<(string Name, OutputKind Kind)> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public OutputTable ToTable(Words words) => new(
        words["details." + Name],
        [.. Columns.Select(column => new OutputColumn(words["column." + column.Name], column.Kind))],
        Rows.Select(row => (IReadOnlyList<OutputCell>)[.. row.Select(value => Cell(value, words))]));

    public JsonArray ToJson() => new([.. Rows.Select(row => (JsonNode)new JsonObject(
        row.Select((value, index) => KeyValuePair.Create(Columns[index].Name, Node(value)))))]);

    private static OutputCell Cell(object? value, Words words) => value switch
    {
        null => OutputCell.Empty,
        Coded code => OutputCell.Text(words[code.TextKey]),
        LocalTime time => OutputCell.Text(time.Shown),
        BusinessDay day => OutputCell.Date(day),
        Money money => OutputCell.Number(money),
        int number => OutputCell.Number(number),
        long number => OutputCell.Number(number),
        decimal number => OutputCell.Number(number),
        _ => OutputCell.Text(value.ToString()),
    };

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        Coded code => code.Code,
        LocalTime time => time.At.ToString(),
        Money money => money.Major,
        int number => number,
        long number => number,
        decimal number => number,
        bool flag => flag,
        _ => value.ToString(),
    };
}
