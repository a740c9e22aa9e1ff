using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Issues;

/// <summary>What an issue says to its reader. Issues themselves hold codes and arguments only; the language is chosen when they are shown.</summary>
public static partial class IssueTexts
{
    /// <summary>The kind in words; the code itself where it is not one of the importer's.</summary>
    public static string Title(string code, Language language) => Find(code, language)?.Title ?? code;

    public static string Expected(Issue issue, Language language) =>
        issue.Expected.Length > 0 ? issue.Expected : Fill(Find(issue.Code, language)?.Expected, issue.Arguments);

    /// <param name="isFirst">Whether this is the first example of its kind: advice that holds for all is given once.</param>
    public static string Action(Issue issue, Language language, bool isFirst = true)
    {
        if (issue.Action.Length > 0)
        {
            return issue.Action;
        }

        var phrases = Find(issue.Code, language);
        return Fill(isFirst ? phrases?.Action : phrases?.ActionAgain ?? phrases?.Action, issue.Arguments);
    }

    /// <summary>The texts in the reader's language put into the issue.</summary>
    public static Issue Render(Issue issue, Language language, bool isFirst = true) =>
        issue with { Expected = Expected(issue, language), Action = Action(issue, language, isFirst) };

    private static IssuePhrases? Find(string code, Language language) =>
        Known.TryGetValue(code, out var text) || Reports.TryGetValue(code, out text) || Trades.TryGetValue(code, out text) || Chats.TryGetValue(code, out text) ? language == Language.English ? text.English : text.Chinese : null;

    private static string Fill(string? phrase, IReadOnlyList<string> arguments) =>
        string.IsNullOrEmpty(phrase) ? "" : string.Format(CultureInfo.InvariantCulture, phrase, [.. arguments]);
}
