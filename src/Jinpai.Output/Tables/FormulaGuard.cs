namespace Jinpai.Output.Tables;

/// <summary>Keeps users' texts from being taken for formulas by a spreadsheet (spec 5.6).</summary>
public static class FormulaGuard
{
    /// <summary>Besides the ASCII signs their full-width forms, which Chinese and Japanese Excel turn into the ASCII ones, and a line feed, after which some programs begin to look.</summary>
    private const string Risky = "=+-@\t\r\n＝＋－＠";

    /// <summary>True if a spreadsheet may take the text for a formula.</summary>
    public static bool IsRisky(string text) => text.Length > 0 && Risky.Contains(text[0], StringComparison.Ordinal);

    /// <summary>The text, with an apostrophe before it if it is risky. The importers take that apostrophe off again (spec 5.1).</summary>
    public static string Guard(string text) => IsRisky(text) ? "'" + text : text;
}
