using System.Text;

namespace Jinpai.Import.Reading;

/// <summary>The encodings in which files come. All strict: what does not decode is a fault, never a question mark.</summary>
internal static class TextEncodings
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    public static readonly Encoding Utf16LittleEndian = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    public static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Of texts that were read in the wrong encoding; what it has no letter for becomes a byte that is never text.</summary>
    public static readonly Encoding WindowsLatin = CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback("\u0081"), DecoderFallback.ReplacementFallback)!;

    /// <summary>For names only, never for data.</summary>
    public static readonly Encoding Gb18030Lenient = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
}
