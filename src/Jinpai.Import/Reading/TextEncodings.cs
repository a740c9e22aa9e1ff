using System.Text;

namespace Jinpai.Import.Text;

/// <summary>The encodings in which files come. All strict: what does not decode is a fault, never a question mark.</summary>
internal static class TextEncodings
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    public static readonly Encoding Utf16LittleEndian = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    public static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>For names only, never for data.</summary>
    public static readonly Encoding Gb18030Lenient = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
}
