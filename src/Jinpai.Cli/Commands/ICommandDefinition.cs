using System.CommandLine;
using Jinpai.Cli.Terminal;

namespace Jinpai.Cli.Commands;

/// <summary>One command of the contract: its options, its help, and what it does.</summary>
internal interface ICommandDefinition
{
    Command Build();

    /// <returns>The exit code.</returns>
    int Run(ParseResult parsed, CommandSession session);
}
