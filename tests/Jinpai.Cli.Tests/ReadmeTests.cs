using System.Text;

namespace Jinpai.Cli.Tests;

/// <summary>What the READMEs tell a newcomer to type works as it stands, in that order.</summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    /// <summary>Of one of the two: the next test holds that the other shows the same.</summary>
    [Fact]
    public void Every_command_of_the_readme_ends_with_0()
    {
        var commands = Commands(File.ReadAllLines(Repository.Path("README.md")));
        Assert.True(commands.Count >= 9, $"The README shows {commands.Count} commands.");
        _desk.Put(Samples.Demo);
        foreach (var command in commands)
        {
            var words = Split(command);
            Assert.Equal("./jinpai", words[0]);
            var ran = _desk.Run([.. words.Skip(1).Select(InRepository)]);
            Assert.True(ran.Code == 0, $"{command} ended with {ran.Code}: {ran.All}");
            Assert.NotEqual("", ran.All.Trim());
        }
    }

    [Fact]
    public void Both_readmes_show_the_same_commands() =>
        Assert.Equal(Commands(File.ReadAllLines(Repository.Path("README.md"))), Commands(File.ReadAllLines(Repository.Path("README.zh-CN.md"))));

    private static List<string> Commands(string[] lines)
    {
        var commands = new List<string>();
        var isShell = false;
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isShell = !isShell && line == "```sh";
            }
            else if (isShell && line.Trim().Length > 0 && line[0] != '#')
            {
                commands.Add(line.Trim());
            }
        }

        return commands;
    }

    // The reader stands in the repository's folder; what a command writes goes to the desk.
    private string InRepository(string word) => word.StartsWith("samples/", StringComparison.Ordinal) ? Repository.Path(word)
        : word.EndsWith(".xlsx", StringComparison.Ordinal) ? _desk.File(word) : word;

    private static List<string> Split(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        char? quote = null;
        foreach (var letter in command + " ")
        {
            if (letter == quote)
            {
                quote = null;
            }
            else if (quote is null && letter is '\'' or '"')
            {
                quote = letter;
            }
            else if (quote is null && letter == ' ')
            {
                if (word.Length > 0)
                {
                    words.Add(word.ToString());
                    word.Clear();
                }
            }
            else
            {
                word.Append(letter);
            }
        }

        return words;
    }
}
