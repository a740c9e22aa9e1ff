namespace Jinpai.Metrics.Formulas;

/// <summary>Cuts a formula into its words. Full-width signs and brackets mean the same as plain ones.</summary>
internal static class FormulaLexer
{
    internal static List<FormulaToken> Read(string text, List<FormulaFault> faults)
    {
        var tokens = new List<FormulaToken>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            var c = Plain(text[at]);
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (char.IsAsciiDigit(c))
            {
                at = EndOfNumber(text, at);
                tokens.Add(new FormulaToken(FormulaTokenKind.Number, start, text[start..at]));
            }
            else if (char.IsAsciiLetter(c) || c == '_')
            {
                at = EndOfName(text, at);
                tokens.Add(new FormulaToken(FormulaTokenKind.Name, start, text[start..at]));
            }
            else if ("+-*/(),<>=".Contains(c, StringComparison.Ordinal))
            {
                var second = at + 1 < text.Length ? Plain(text[at + 1]) : ' ';
                var isDouble = (c is '<' or '>' && second == '=') || (c == '<' && second == '>');
                at += isDouble ? 2 : 1;
                tokens.Add(new FormulaToken(FormulaTokenKind.Sign, start, isDouble ? $"{c}{second}" : c.ToString()));
            }
            else
            {
                faults.Add(new FormulaFault(FormulaFaultKind.Syntax, at + 1, text[at].ToString(), "+ - * / ( ) , < > = 0-9 a-z"));
                at++;
            }
        }

        tokens.Add(new FormulaToken(FormulaTokenKind.End, text.Length, ""));
        return tokens;
    }

    private static int EndOfNumber(string text, int at)
    {
        var end = EndOfDigits(text, at);
        return end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]) ? EndOfDigits(text, end + 1) : end;
    }

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>A name may carry a parameter: <c>timely_rate;seconds=60</c>.</summary>
    private static int EndOfName(string text, int at)
    {
        const string parameter = ";seconds=";
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return string.CompareOrdinal(text, at, parameter, 0, parameter.Length) == 0 ? EndOfDigits(text, at + parameter.Length) : at;
    }

    private static char Plain(char c) => c switch
    {
        '×' or '＊' => '*',
        '÷' or '／' => '/',
        '−' or '–' or '－' => '-',
        '＋' => '+',
        '（' => '(',
        '）' => ')',
        '，' or '、' => ',',
        '＜' => '<',
        '＞' => '>',
        '＝' => '=',
        _ => c,
    };
}
