using System.CommandLine;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>--format</c> of commands that write either for people or JSON.</summary>
internal static class TextFormat
{
    public static Option<string> Json(Words words) => Of(words, "table", "option.format.json");

    public static Option<string> Text(Words words) => Of(words, "text", "option.format.text");

    private static Option<string> Of(Words words, string plain, string description)
    {
        var option = new Option<string>("--format") { Description = words[description], HelpName = plain + "|json", DefaultValueFactory = _ => plain };
        option.AcceptOnlyFromAmong(plain, "json");
        return option;
    }
}
