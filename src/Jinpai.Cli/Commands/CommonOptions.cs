using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;
using Jinpai.Storage;
using Jinpai.Storage.Audit;

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
    /// <remarks>What stands on the line goes before the environment: a folder that is named there is meant, whatever <c>JINPAI_DATABASE</c> says. Both on the line: the data lies in the database, uploads in the folder.</remarks>
    public CommandSession Session(ParseResult parsed, Words words, Surroundings surroundings, CancellationToken cancellation)
    {
        var connection = parsed.GetValue(Database) ?? (parsed.GetResult(Data) is null ? surroundings.Variable("JINPAI_DATABASE") : null);
        var folder = parsed.GetValue(Data) ?? surroundings.Variable("JINPAI_DATA");
        folder = string.IsNullOrWhiteSpace(folder) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".jinpai") : folder;
        var place = string.IsNullOrWhiteSpace(connection) ? null : StoragePlace.OnServer(connection);
        var command = string.Join(' ', CommandPath.Of(parsed).Skip(1));
        return new CommandSession(words, surroundings, new Installation(folder, place) { By = () => Viewer.LocalOwner.Sign(AuditOrigin.Command, command, surroundings.Clock) }, cancellation);
    }
}
