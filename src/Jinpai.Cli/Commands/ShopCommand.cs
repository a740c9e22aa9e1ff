using System.CommandLine;
using System.Globalization;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Output.Tables;

namespace Jinpai.Cli.Commands;

/// <summary><c>shop add CODE</c>, <c>shop list</c>.</summary>
internal sealed class ShopCommand(Words words) : ICommandDefinition
{
    private readonly Argument<string> _code = new("CODE") { Description = words["shop.code"] };
    private readonly Option<string?> _name = new("--name") { Description = words["shop.name"], HelpName = "N" };
    private readonly Option<string> _zone = new("--zone") { Description = words["shop.zone"], HelpName = "ZONE", DefaultValueFactory = _ => UsualZone.Id };
    private readonly Option<string> _dayCut = new("--day-cut") { Description = words["shop.dayCut"], HelpName = "HH:mm", DefaultValueFactory = _ => "00:00" };
    private readonly Option<string> _platform = new("--platform") { Description = words["shop.platform"], HelpName = "P", DefaultValueFactory = _ => "taobao" };

    public Command Build() => new("shop", words["shop"] + "\n" + words["shop.example"])
    {
        new Command("add", words["shop.add"] + "\n" + words["shop.example"]) { _code, _name, _zone, _dayCut, _platform },
        new Command("list", words["shop.list"] + "\n" + words["shop.list.example"]),
    };

    public int Run(ParseResult parsed, CommandSession session) => parsed.CommandResult.Command.Name == "add" ? Add(parsed, session) : List(session);

    private int Add(ParseResult parsed, CommandSession session)
    {
        var code = parsed.GetRequiredValue(_code);
        new AddShop(session.Desk).Run(new AskedShop(code)
        {
            Name = parsed.GetValue(_name) ?? "",
            Zone = parsed.GetRequiredValue(_zone),
            DayCut = parsed.GetRequiredValue(_dayCut),
            Platform = parsed.GetRequiredValue(_platform),
        });
        session.Say(words.Format("shop.added", code));
        return ExitCode.Done;
    }

    private int List(CommandSession session)
    {
        var shops = session.Desk.Shops();
        if (shops.Count == 0)
        {
            session.Say(words["shop.none"]);
            return ExitCode.Done;
        }

        OutputColumn[] columns = [new(words["column.code"]), new(words["shop.name"]), new(words["shop.zone"]), new(words["column.dayCut"]), new(words["shop.platform"])];
        TerminalTable.Write(
            new OutputTable("", columns, shops.Select(shop => new[] { shop.Code, shop.Name, shop.Zone, shop.DayCut.ToString("HH:mm", CultureInfo.InvariantCulture), shop.Platform }
                .Select(OutputCell.Text).ToList())),
            session.Surroundings);
        return ExitCode.Done;
    }
}
