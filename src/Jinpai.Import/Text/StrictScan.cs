using System.Text;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Text;

/// <summary>Decodes a whole file strictly to find out whether it is in an encoding.</summary>
internal static class StrictScan
{
    /// <summary>The 1-based line of the first byte that does not decode, or null.</summary>
    /// <param name="file">The file.</param>
    /// <param name="encoding">In which it may be.</param>
    /// <param name="share">Shown all bytes; null: nobody asks.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="endsWithLineBreak">Whether its last character is one.</param>
    public static long? FirstFaultLine(SourceFile file, Encoding encoding, ChineseShare? share, CancellationToken cancellation, out bool endsWithLineBreak)
    {
        using var stream = file.Open();
        var decoder = encoding.GetDecoder();
        var bytes = new byte[1 << 16];
        var chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        long lines = 1;
        var last = '\0';
        endsWithLineBreak = false;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            share?.Add(bytes.AsSpan(0, count));
            try
            {
                var decoded = decoder.GetChars(bytes.AsSpan(0, count), chars, flush: count < bytes.Length);
                lines += chars.AsSpan(0, decoded).Count('\n');
                last = decoded > 0 ? chars[decoded - 1] : last;
            }
            catch (DecoderFallbackException fault)
            {
                return lines + LinesBefore(bytes.AsSpan(0, Math.Clamp(fault.Index, 0, count)), encoding);
            }

            if (count < bytes.Length)
            {
                endsWithLineBreak = last is '\n' or '\r';
                return null;
            }
        }
    }

    /// <summary>Line feeds in whole units of the encoding: neither a trail byte of GB18030 nor half of a UTF-16 unit counts as one.</summary>
    private static int LinesBefore(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        if (encoding is not UnicodeEncoding)
        {
            return bytes.Count((byte)'\n');
        }

        var low = ReferenceEquals(encoding, TextEncodings.Utf16BigEndian) ? 1 : 0;
        var count = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            count += bytes[i + low] == '\n' && bytes[i + 1 - low] == 0 ? 1 : 0;
        }

        return count;
    }
}
