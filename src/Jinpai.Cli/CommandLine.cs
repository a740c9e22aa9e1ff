using System.CommandLine;
using System.Globalization;
using Jinpai.Cli.Commands;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Texts;
using Jinpai.Storage;

namespace Jinpai.Cli;

/// <summary>The command line as a whole: parses, runs one command, turns what went wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, Surroundings surroundings, CancellationToken cancellation = default)
    {
        var words = Words.Load(LanguageOf(args, surroundings), typeof(CommandLine).Assembly);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(words.IsChinese ? "zh-Hans" : "en");
        var options = new CommonOptions(words);
        var root = new RootCommand(words["about"]);
        foreach (var option in options.All)
        {
            root.Add(option);
        }

        foreach (var definition in CommandCatalog.All(words))
        {
            root.Add(Prepared(definition, options, words, surroundings, cancellation));
        }

        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (!IsHelp(parsed) && new UsageFaults(words).Of(parsed) is { Count: > 0 } faults)
        {
            return Misused(parsed, faults, words, surroundings);
        }

        return parsed.Invoke(new InvocationConfiguration { Output = surroundings.Out, Error = surroundings.Error, EnableDefaultExceptionHandler = false });
    }

    private static Command Prepared(ICommandDefinition definition, CommonOptions options, Words words, Surroundings surroundings, CancellationToken cancellation)
    {
        var command = definition.Build();
        foreach (var leaf in Leaves(command))
        {
            leaf.SetAction(parsed => Guarded(
                () => definition.Run(parsed, options.Session(parsed, words, surroundings, cancellation)), words, surroundings));
        }

        return command;
    }

    private static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);

    /// <summary>Help and version are shown whatever else stands on the line.</summary>
    private static bool IsHelp(ParseResult parsed) => parsed.Errors.Count == 0 && parsed.Action is not null && parsed.CommandResult.Command.Action != parsed.Action;

    private static int Misused(ParseResult parsed, IReadOnlyList<string> faults, Words words, Surroundings surroundings)
    {
        foreach (var fault in faults)
        {
            surroundings.Error.WriteLine(fault);
        }

        surroundings.Error.WriteLine(words.Format("usage.hint", string.Join(' ', CommandPath.Of(parsed))));
        return ExitCode.WrongUsage;
    }

    private static int Guarded(Func<int> run, Words words, Surroundings surroundings)
    {
        try
        {
            return run();
        }
        catch (RefusedException refused)
        {
            surroundings.Error.WriteLine(refused.Message);
            return refused.IsMisuse ? ExitCode.WrongUsage : ExitCode.InputErrors;
        }
        catch (Exception trouble) when (StorageTrouble.Of(trouble) is { } refused)
        {
            surroundings.Error.WriteLine(words.Format("storage." + refused.Code, refused.Detail));
            return ExitCode.InputErrors;
        }
        catch (OperationCanceledException)
        {
            surroundings.Error.WriteLine(words["stopped"]);
            return ExitCode.InputErrors;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine(words.Format("refused.io", trouble.Message));
            return ExitCode.InputErrors;
        }
#pragma warning disable CA1031 // The last resort: whatever it is, it is our fault, and the person must hear of it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            surroundings.Error.WriteLine(words.Format("fault", fault.GetType().Name, fault.Message));
            if (surroundings.Variable("JINPAI_TRACE") is { Length: > 0 })
            {
                surroundings.Error.WriteLine(fault);
            }

            return ExitCode.OurFault;
        }
    }

    // Needed before the options are parsed, since their help is in that language.
    private static string LanguageOf(string[] args, Surroundings surroundings)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var value = args[i].StartsWith("--lang=", StringComparison.Ordinal) ? args[i]["--lang=".Length..]
                : args[i] == "--lang" && i + 1 < args.Length ? args[i + 1]
                : null;
            if (value is "en" or "zh")
            {
                return value;
            }
        }

        return surroundings.Variable("JINPAI_LANG") is "en" ? "en" : "zh";
    }
}
