namespace Jinpai.Import.Personal;

/// <summary>Finds e-mail addresses; what stands before the @ is masked but for its first character.</summary>
internal static class MailAddresses
{
    public static void Find(ReadOnlySpan<char> text, List<(int From, int ToExcl)> ranges)
    {
        for (var at = text.IndexOf('@'); at >= 0;)
        {
            var from = at;
            while (from > 0 && IsPart(text[from - 1]))
            {
                from--;
            }

            var end = at + 1;
            while (end < text.Length && IsPart(text[end]))
            {
                end++;
            }

            if (at - from > 1 && text[(at + 1)..end].TrimEnd('.').Contains('.'))
            {
                ranges.Add((from + 1, at));
            }

            var next = text[(at + 1)..].IndexOf('@');
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+';
}
