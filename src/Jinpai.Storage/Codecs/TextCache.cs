using System.Text;

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

        Span<char> buffer = stackalloc char[Longest];
        var text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        ref var known = ref _texts[unchecked((uint)string.GetHashCode(text, StringComparison.Ordinal)) % Size];
        return known is not null && text.SequenceEqual(known) ? known : known = text.ToString();
    }
}
