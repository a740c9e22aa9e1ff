using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Jinpai.Cli.Commands;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli;

/// <summary>What is wrong with a command line, in sentences of the person's language: which option, what was found, what was expected.</summary>
internal sealed class UsageFaults(Words words)
{
    /// <summary>One sentence for each fault; none for a line that can be run.</summary>
    public IReadOnlyList<string> Of(ParseResult parsed)
    {
        IReadOnlyList<string> unknown = [.. parsed.UnmatchedTokens.Concat(OptionsAmongArguments(parsed)).Select(token => Unknown(parsed, token))];
        return unknown.Count > 0 ? unknown : [.. parsed.Errors.Select(error => Sentence(error)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>An option that nobody knows is taken for a file where any words may stand; a file of such a name is written with a folder before it.</summary>
    private static IEnumerable<string> OptionsAmongArguments(ParseResult parsed) => parsed.CommandResult.Children.OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens).Select(token => token.Value).Where(value => value.Length > 2 && value.StartsWith("--", StringComparison.Ordinal));

    private string Unknown(ParseResult parsed, string token) => parsed.CommandResult.Command.Subcommands.Count > 0 && !token.StartsWith('-')
        ? words.Format("usage.unknown.command", token, Named(parsed.CommandResult.Command.Subcommands))
        : words.Format(parsed.CommandResult.Command.Arguments.Any(argument => argument.ValueType == typeof(string[])) ? "usage.unknown.file" : "usage.unknown.option", token);

    private string Sentence(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Parent: OptionResult option } => OfOption(option),
        OptionResult option => OfOption(option),
        ArgumentResult { Tokens: [] } argument => words.Format("usage.argument.required", argument.Argument.Name),
        ArgumentResult argument => OfValue(argument.Argument.Name, argument.Argument, argument.Tokens[0].Value),
        CommandResult { Command.Subcommands.Count: > 0 } command => words.Format("usage.command", command.Command.Name, Named(command.Command.Subcommands)),
        _ => error.Message,
    };

    private string OfOption(OptionResult found)
    {
        var option = found.Option;
        var expected = option.HelpName ?? string.Join("|", Choices(option));
        return found switch
        {
            { Implicit: true } or { IdentifierToken: null } => words.Format("usage.option.required", $"{option.Name} {expected}".TrimEnd()),
            { Tokens: [] } => words.Format("usage.option.value", option.Name, expected),
            { Tokens.Count: > 1 } when option.Arity.MaximumNumberOfValues == 1 => words.Format("usage.option.twice", option.Name, found.Tokens.Count),
            _ => OfValue(option.Name, option, found.Tokens[0].Value),
        };
    }

    private string OfValue(string name, Symbol symbol, string value) => symbol is INumberSymbol number ? words.Format("usage.number", name, value, number.Lowest, number.Highest)
        : words.Format("usage.choice", name, value, string.Join(LocalText.Comma.In(words.IsChinese ? Language.Chinese : Language.English), Choices(symbol)));

    private static IEnumerable<string> Choices(Symbol symbol) => symbol is Option { ValueType: var type } && type == typeof(bool) ? ["true", "false"] : symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label);

    private string Named(IEnumerable<Command> commands) => string.Join(LocalText.Comma.In(words.IsChinese ? Language.Chinese : Language.English), commands.Select(command => command.Name));
}
