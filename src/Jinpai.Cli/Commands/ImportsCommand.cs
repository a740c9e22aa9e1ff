using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Output.Tables;
using Jinpai.Storage.Reading;

namespace Jinpai.Cli.Commands;

/// <summary><c>imports --shop CODE</c>.</summary>
internal sealed class ImportsCommand(Words words) : ICommandDefinition
{
    private readonly Option<string> _shop = SpanOptions.ShopOption(words);
    private readonly FormatOptions _format = new(words);

    public Command Build()
    {
        var command = new Command("imports", words["imports"] + "\n" + words["imports.example"]) { _shop };
        _format.AddTo(command);
        return command;
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        var shop = ShopSession.Open(session.Desk, parsed.GetRequiredValue(_shop));
        var imports = ImportHistory.Of(shop);
        if (imports.Count == 0)
        {
            session.Say(words["imports.none"]);
        }

        OutputColumn[] columns =
        [
            new(words["column.import"]), new(words["column.time"]), new(words["column.file"]), new(words["column.format"]), new(words["column.rows"], OutputKind.Integer),
            new(words["column.new"], OutputKind.Integer), new(words["column.known"], OutputKind.Integer), new(words["column.changed"], OutputKind.Integer),
            new(words["column.held"], OutputKind.Integer), new(words["column.first"], OutputKind.Date), new(words["column.last"], OutputKind.Date), new(words["column.state"]),
        ];
        var rows = imports.SelectMany(import => import.Files.Select(file => (IReadOnlyList<OutputCell>)Row(import, file, shop))).ToList();
        _format.Write(parsed, session, new OutputTable(words["imports"], columns, rows), new JsonArray([.. imports.Select(import => (JsonNode)Json(import))]));
        return ExitCode.Done;
    }

    private List<OutputCell> Row(ImportRow import, ImportFileRow file, ShopSession shop) =>
    [
        OutputCell.Text(import.Id.ToString(CultureInfo.InvariantCulture)), OutputCell.Text(shop.Time.Full(import.StartedAt)), OutputCell.Text(file.Name), OutputCell.Text(file.Format),
        OutputCell.Number(file.RowCount), OutputCell.Number(file.NewCount), OutputCell.Number(file.KnownCount), OutputCell.Number(file.ChangedCount), OutputCell.Number(file.HeldCount),
        OutputCell.Date(file.Days?.First), OutputCell.Date(file.Days?.Last), OutputCell.Text(ImportStates.Of(import, file, words)),
    ];

    private static JsonObject Json(ImportRow import) => new()
    {
        ["import"] = import.Id,
        ["at"] = import.StartedAt.ToString(),
        ["undone"] = import.IsUndone,
        ["complete"] = import.IsComplete,
        ["files"] = new JsonArray([.. import.Files.Select(file => (JsonNode)FileJson(file))]),
    };

    private static JsonObject FileJson(ImportFileRow file)
    {
        var json = new JsonObject
        {
            ["file"] = file.Name,
            ["format"] = file.Format,
            ["encoding"] = file.Encoding,
            ["rows"] = file.RowCount,
            ["new"] = file.NewCount,
            ["known"] = file.KnownCount,
            ["changed"] = file.ChangedCount,
            ["held"] = file.HeldCount,
            ["days"] = new JsonObject { ["from"] = file.Days?.First.ToString(), ["to"] = file.Days?.Last.ToString() },
            ["undone"] = file.IsUndone,
        };
        if (file.ReplacedBy is { } other)
        {
            json["replacedBy"] = other;
        }

        return json;
    }
}
