using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>undo IMPORT --shop CODE</c>.</summary>
internal sealed class UndoCommand(Words words) : ICommandDefinition
{
    private readonly NumberArgument<long> _import = new("IMPORT", 1, long.MaxValue) { Description = words["undo.import"] };
    private readonly Option<string> _shop = SpanOptions.ShopOption(words);

    public Command Build() => new("undo", words["undo"] + "\n" + words["undo.example"]) { _import, _shop };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var shop = ShopSession.Open(session.Desk, parsed.GetRequiredValue(_shop));
        var import = parsed.GetRequiredValue(_import);
        var files = new UndoImport(shop).Run(import);
        session.Say(words.Format("undo.done", import, files));
        return ExitCode.Done;
    }
}
