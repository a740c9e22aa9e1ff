using System.Text;
using Jinpai.Core;

namespace Jinpai.Storage.Codecs;

/// <summary>Gives the same string for a text that came lately: ids that stand twice in an order, products that stand in thousands. Not for parallel use.</summary>
internal sealed class TextCache
{
    private const int Size = 8192;
    private const int Longest = 64;
    private readonly string?[] _texts = new string?[Size];

    /// <param name="utf8">Valid.</param>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var known = ref _texts[StableHash.Of(utf8) % Size];
        return known is not null && Is(known, utf8) ? known : known = Encoding.UTF8.GetString(utf8);
    }

    // Ids are all of ASCII, titles are not.
    private static bool Is(string text, ReadOnlySpan<byte> utf8)
    {
        if (text.Length == utf8.Length)
        {
            return Ascii.Equals(utf8, text);
        }

        Span<char> buffer = stackalloc char[Longest];
        return buffer[..Encoding.UTF8.GetChars(utf8, buffer)].SequenceEqual(text);
    }
}
