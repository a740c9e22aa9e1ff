using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary>Options that every command takes (spec 6.5).</summary>
internal sealed class CommonOptions
{
    public CommonOptions(Words words)
    {
        Data = new Option<string?>("--data") { Description = words["option.data"], HelpName = "DIR", Recursive = true };
        Database = new Option<string?>("--database") { Description = words["option.database"], HelpName = "CONNECTION", Recursive = true };
        Language = new Option<string?>("--lang") { Description = words["option.lang"], HelpName = "zh|en", Recursive = true };
        Language.AcceptOnlyFromAmong("zh", "en");
    }

    public Option<string?> Data { get; }
    public Option<string?> Database { get; }
    public Option<string?> Language { get; }

    public IEnumerable<Option> All => [Data, Database, Language];

    /// <summary>One run of a command, as these options and the environment say.</summary>
    /// <exception cref="RefusedException">Another kind of database is asked for.</exception>
    public CommandSession Session(ParseResult parsed, Words words, Surroundings surroundings, CancellationToken cancellation)
    {
        if ((parsed.GetValue(Database) ?? surroundings.Variable("JINPAI_DATABASE")) is { Length: > 0 })
        {
            throw new RefusedException(words["refused.database"], isMisuse: true);
        }

        var folder = parsed.GetValue(Data) ?? surroundings.Variable("JINPAI_DATA");
        folder = string.IsNullOrWhiteSpace(folder) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".jinpai") : folder;
        return new CommandSession(words, surroundings, new Installation(folder), cancellation);
    }
}
