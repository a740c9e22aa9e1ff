using System.CommandLine;
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
}
