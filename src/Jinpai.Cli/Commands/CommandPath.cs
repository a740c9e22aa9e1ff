using System.CommandLine;

namespace Jinpai.Cli.Commands;

/// <summary>The names of a command and those that it stands in, without what was asked of it.</summary>
internal static class CommandPath
{
    /// <summary><c>jinpai</c> first.</summary>
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result is not null; result = result.Parent as System.CommandLine.Parsing.CommandResult)
        {
            names.Push(result.Command is RootCommand ? "jinpai" : result.Command.Name);
        }

        return names;
    }
}
