using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>database distribute</c>: spreads the tables of a server over the machines of its cluster.</summary>
internal sealed class DatabaseCommand(Words words) : ICommandDefinition
{
    private readonly Command _distribute = new("distribute", words["database.distribute"] + "\n" + words["database.example"]);

    public Command Build() => new("database", words["database"]) { _distribute };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var (tables, nodes) = session.Desk.Installation.Distribute();
        session.Say(words.Format(tables == 0 ? "database.known" : "database.done", tables, nodes));
        return ExitCode.Done;
    }
}
