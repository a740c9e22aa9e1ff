using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary>One run of one command: its words, its surroundings, where the data is.</summary>
internal sealed record CommandSession(Words Words, Surroundings Surroundings, string DataFolder, CancellationToken Cancellation)
{
    public TextWriter Out => Surroundings.Out;

    /// <summary>The same person at the desk that the command line shares with the page.</summary>
    public DeskSession Desk => new()
    {
        Words = Words,
        DataFolder = DataFolder,
        Clock = Surroundings.Clock,
        Cancellation = Cancellation,
        Say = Say,
        Progress = title => new ProgressLine(Surroundings, title),
    };

    /// <summary>A line for the person at the terminal, on standard error: results alone go to standard output.</summary>
    public void Say(string text) => Surroundings.Error.WriteLine(text);

    public static CommandSession From(ParseResult parsed, CommonOptions options, Words words, Surroundings surroundings, CancellationToken cancellation)
    {
        if ((parsed.GetValue(options.Database) ?? surroundings.Variable("JINPAI_DATABASE")) is { Length: > 0 })
        {
            throw new RefusedException(words["refused.database"], isMisuse: true);
        }

        var folder = parsed.GetValue(options.Data) ?? surroundings.Variable("JINPAI_DATA");
        folder = string.IsNullOrWhiteSpace(folder) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".jinpai") : folder;
        return new CommandSession(words, surroundings, Path.GetFullPath(folder), cancellation);
    }
}
