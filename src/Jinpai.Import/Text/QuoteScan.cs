namespace Jinpai.Import.Text;

/// <summary>Looks again at a record in which the parser saw something odd about quotes: it names only the first fault of a record, and <c>="123"</c> is none to us.</summary>
internal static class QuoteScan
{
    public static QuoteFault Of(ReadOnlySpan<byte> record, byte separator)
    {
        var worst = QuoteFault.None;
        var i = 0;
        while (i < record.Length)
        {
            if (record[i] != '"')
            {
                var next = record[i..].IndexOf(separator);
                i = next < 0 ? record.Length : i + next + 1;
                continue;
            }

            i = EndOfQuoted(record, i + 1);
            if (i < 0)
            {
                return QuoteFault.Unterminated;
            }

            var end = record[i..].IndexOf(separator);
            var after = end < 0 ? record[i..] : record.Slice(i, end);
            worst = after.TrimEnd("\r\n"u8).IsEmpty ? worst : QuoteFault.TextAfterQuote;
            i = end < 0 ? record.Length : i + end + 1;
        }

        return worst;
    }

    /// <summary>The index after the closing quote, or -1.</summary>
    private static int EndOfQuoted(ReadOnlySpan<byte> record, int i)
    {
        while (i < record.Length)
        {
            var quote = record[i..].IndexOf((byte)'"');
            if (quote < 0)
            {
                return -1;
            }

            i += quote + 1;
            if (i >= record.Length || record[i] != '"')
            {
                return i;
            }

            i++;
        }

        return -1;
    }
}
