using System.CommandLine;
using System.Text.Json.Nodes;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Output.Tables;

namespace Jinpai.Cli.Commands;

/// <summary><c>links list</c>, <c>links undo CHAT ORDER</c>, <c>links redo CHAT ORDER</c>: which buyer keys were found to be one buyer, and by which message (spec 2.2).</summary>
internal sealed class LinksCommand(Words words) : ICommandDefinition
{
    private readonly Option<string> _shop = SpanOptions.ShopOption(words);
    private readonly Argument<string> _chat = new("CHAT_BUYER") { Description = words["links.chat"] };
    private readonly Argument<string> _order = new("ORDER_BUYER") { Description = words["links.order"] };
    private readonly FormatOptions _format = new(words);

    public Command Build()
    {
        var list = new Command("list", words["links.list"] + "\n" + words["links.example"]) { _shop };
        _format.AddTo(list);
        return new Command("links", words["links"] + "\n" + words["links.example"])
        {
            list,
            new Command("undo", words["links.undo"] + "\n" + words["links.example.undo"]) { _chat, _order, _shop },
            new Command("redo", words["links.redo"] + "\n" + words["links.example.redo"]) { _chat, _order, _shop },
        };
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        var shop = ShopSession.Open(session.Desk, parsed.GetRequiredValue(_shop));
        var name = parsed.CommandResult.Command.Name;
        return name == "list" ? List(parsed, session, shop) : Change(parsed, session, shop, name == "undo");
    }

    private int List(ParseResult parsed, CommandSession session, ShopSession shop)
    {
        var (links, match) = (new BuyerLinks(shop).All(), new BuyerLinks(shop).Match());
        OutputColumn[] columns = [new(words["links.chat"]), new(words["links.order"]), new(words["column.order"]), new(words["column.account"]), new(words["column.time"]), new(words["column.state"])];
        var table = new OutputTable(words["links"], columns, links.Select(link => (IReadOnlyList<OutputCell>)
        [
            OutputCell.Text(link.ChatKey.Value), OutputCell.Text(link.OrderKey.Value), OutputCell.Text(link.Order.Value), OutputCell.Text(link.Account.Value),
            OutputCell.Text(shop.Time.Full(link.At)), OutputCell.Text(words[link.IsUndone ? "imports.undone" : "imports.done"]),
        ]))
        {
            Notes = [words.Format("links.match", match.ChatBuyerCount, match.ChatOnlyBefore, match.ChatOnlyAfter, match.OrderBuyerCount, match.OrderOnlyBefore, match.OrderOnlyAfter)],
        };
        var json = new JsonObject
        {
            ["links"] = new JsonArray([.. links.Select(link => (JsonNode)new JsonObject
            {
                ["chatBuyer"] = link.ChatKey.Value,
                ["orderBuyer"] = link.OrderKey.Value,
                ["order"] = link.Order.Value,
                ["account"] = link.Account.Value,
                ["at"] = link.At.ToString(),
                ["undone"] = link.IsUndone,
            })]),
            ["chatBuyers"] = match.ChatBuyerCount,
            ["chatOnlyBefore"] = match.ChatOnlyBefore,
            ["chatOnlyAfter"] = match.ChatOnlyAfter,
            ["orderBuyers"] = match.OrderBuyerCount,
            ["orderOnlyBefore"] = match.OrderOnlyBefore,
            ["orderOnlyAfter"] = match.OrderOnlyAfter,
        };
        _format.NoteExport(parsed, session, shop.Code, "links", null);
        _format.Write(parsed, session, table, json);
        return ExitCode.Done;
    }

    private int Change(ParseResult parsed, CommandSession session, ShopSession shop, bool isUndone)
    {
        var (chat, order) = (new BuyerKey(parsed.GetRequiredValue(_chat)), new BuyerKey(parsed.GetRequiredValue(_order)));
        new ChangeLink(session.Desk, shop).Run(chat, order, isUndone);
        session.Say(words.Format("links.changed", shop.Code));
        return ExitCode.Done;
    }
}
