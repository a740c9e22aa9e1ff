using System.CommandLine;
using Jinpai.Cli.Commands;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Tests;

/// <summary>Every command helps in both languages, with an example that is right.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSample();

    public static TheoryData<string> Lines()
    {
        var lines = new TheoryData<string>();
        foreach (var definition in CommandCatalog.All(Words.Load("en", typeof(CommandLine).Assembly)))
        {
            Collect(definition.Build(), "", lines);
        }

        return lines;
    }

    public void Dispose() => _desk.Dispose();

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_command_explains_itself_in_both_languages_with_an_example(string line)
    {
        var chinese = _desk.RunBare([.. line.Split(' '), "--help"]).Expect(0).Out;
        var english = _desk.RunBare([.. line.Split(' '), "--help", "--lang", "en"]).Expect(0).Out;
        Assert.Contains("例：jinpai " + line.Split(' ')[0], chinese, StringComparison.Ordinal);
        Assert.Contains("Example: jinpai " + line.Split(' ')[0], english, StringComparison.Ordinal);
        Assert.True(HasChinese(chinese), chinese);
        Assert.False(HasChinese(english), english);
    }

    [Fact]
    public void Without_a_command_there_is_help_that_lists_them_all()
    {
        var help = _desk.RunBare().Expect(0).Out;
        Assert.All(CommandCatalog.All(Words.Load("zh", typeof(CommandLine).Assembly)), definition => Assert.Contains(definition.Build().Name, help, StringComparison.Ordinal));
    }

    [Fact]
    public void The_language_may_come_from_the_environment()
    {
        _desk.Variables["JINPAI_LANG"] = "en";
        Assert.False(HasChinese(_desk.RunBare("--help").Expect(0).Out));
        Assert.True(HasChinese(_desk.RunBare("--help", "--lang", "zh").Expect(0).Out));
    }

    private static void Collect(Command command, string path, TheoryData<string> lines)
    {
        var line = (path + " " + command.Name).Trim();
        lines.Add(line);
        foreach (var child in command.Subcommands)
        {
            Collect(child, line, lines);
        }
    }

    private static bool HasChinese(string text) => text.Any(letter => letter is >= '\u4e00' and <= '\u9fff');
}
