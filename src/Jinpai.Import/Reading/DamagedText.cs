using System.Text;
using System.Text.Unicode;

namespace Jinpai.Import.Reading;

/// <summary>Texts of which letters were lost before they came to us: a name of these is another name than the sound one.</summary>
internal static class DamagedText
{
    /// <summary>As <see cref="HasLostLetters"/>, or question marks stand side by side or alone: of a name, for people write such in notes.</summary>
    public static bool IsDamaged(ReadOnlySpan<char> name) => HasLostLetters(name) || name is "?" || name.Contains("??", StringComparison.Ordinal);

    /// <summary>Whether a sign for a lost letter (U+FFFD) is in it, or it is UTF-8 that somebody read as Latin letters (å°ç¾Ž).</summary>
    public static bool HasLostLetters(ReadOnlySpan<char> text)
    {
        var hasLatin = false;
        foreach (var c in text)
        {
            hasLatin |= c is >= '\u0080' and <= '\u00FF';
            if (c == '\uFFFD')
            {
                return true;
            }
        }

        return hasLatin && IsUtf8InLatin(text);
    }

    private static bool IsUtf8InLatin(ReadOnlySpan<char> text)
    {
        // Windows' Latin has letters of its own in 0x80 to 0x9F.
        var encoding = text.ContainsAnyExceptInRange('\0', '\u00FF') ? TextEncodings.WindowsLatin : Encoding.Latin1;
        var bytes = encoding.GetBytes(text.ToString());
        return Utf8.IsValid(bytes);
    }
}
