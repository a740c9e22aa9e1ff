namespace Jinpai.Architecture.Tests;

/// <summary>Blanks comments, texts, characters and directives in C# source, so that what is left can be searched for code. Positions and lines stay.</summary>
internal static class CodeMask
{
    public static string Apply(string text)
    {
        var masked = text.ToCharArray();
        var position = 0;
        while (position < text.Length)
        {
            var end = EndOfSpan(text, position);
            for (var i = position; i < end; i++)
            {
                masked[i] = text[i] is '\n' or '\r' ? text[i] : ' ';
            }

            position = Math.Max(end, position + 1);
        }

        return new string(masked);
    }

    /// <summary>The end of the comment, text, character or directive that starts at <paramref name="start"/>; <paramref name="start"/> itself if none does.</summary>
    private static int EndOfSpan(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (rest.StartsWith("//", StringComparison.Ordinal) || (text[start] == '#' && IsFirstOnLine(text, start)))
        {
            return Find(text, "\n", start, 0);
        }

        if (rest.StartsWith("/*", StringComparison.Ordinal))
        {
            return Find(text, "*/", start + 2, 2);
        }

        if (text[start] == '\'')
        {
            return EndOfCharacter(text, start);
        }

        return text[start] is '"' or '$' or '@' ? EndOfText(text, start) : start;
    }

    private static bool IsFirstOnLine(string text, int start)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1;
        return start == 0 || text.AsSpan(lineStart, start - lineStart).IsWhiteSpace();
    }

    private static int Find(string text, string end, int from, int keep)
    {
        var found = text.IndexOf(end, from, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + keep;
    }

    private static int EndOfCharacter(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && text[i] != '\'' && text[i] != '\n')
        {
            i += text[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i + 1, text.Length);
    }

    private static int EndOfText(string text, int start)
    {
        var quote = start;
        while (quote < text.Length && text[quote] is '$' or '@')
        {
            quote++;
        }

        if (quote >= text.Length || text[quote] != '"')
        {
            return start;
        }

        var prefix = text.AsSpan(start, quote - start);
        var isVerbatim = prefix.Contains('@');
        var quotes = QuotesAt(text, quote);
        return quotes >= 3 && !isVerbatim ? EndOfRawText(text, quote + quotes, quotes) : EndOfPlainText(text, quote + 1, isVerbatim, prefix.Contains('$'));
    }

    private static int QuotesAt(string text, int position)
    {
        var end = position;
        while (end < text.Length && text[end] == '"')
        {
            end++;
        }

        return end - position;
    }

    private static int EndOfRawText(string text, int from, int quotes)
    {
        for (var i = from; i < text.Length;)
        {
            var run = QuotesAt(text, i);
            if (run >= quotes)
            {
                return i + run;
            }

            i += Math.Max(run, 1);
        }

        return text.Length;
    }

    private static int EndOfPlainText(string text, int from, bool isVerbatim, bool isInterpolated)
    {
        var i = from;
        while (i < text.Length)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] == '"' && !(isVerbatim && next == '"'))
            {
                return i + 1;
            }

            if (isInterpolated && text[i] == '{' && next != '{')
            {
                i = EndOfHole(text, i + 1);
                continue;
            }

            var isPair = (text[i] == '"' && isVerbatim) || (text[i] == '\\' && !isVerbatim) || (text[i] == '{' && isInterpolated);
            i += isPair ? 2 : 1;
        }

        return text.Length;
    }

    private static int EndOfHole(string text, int from)
    {
        var depth = 1;
        for (var i = from; i < text.Length;)
        {
            var end = EndOfSpan(text, i);
            if (end > i)
            {
                i = end;
                continue;
            }

            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            i++;
            if (depth == 0)
            {
                return i;
            }
        }

        return text.Length;
    }
}
