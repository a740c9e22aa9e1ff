using System.Text;
using Jinpai.Core;

namespace Jinpai.Storage.Codecs;

/// <summary>Gives the same string for a text that came lately: ids that stand in each export of an order, products that stand in thousands. Not for parallel use.</summary>
/// <remarks>Texts are known again by their bytes: no characters are made of them, and what was valid once is not looked at again.</remarks>
internal sealed class TextCache
{
    private const int Size = 8192;
    private const int Places = 16;
    private const int Longest = 64;
    private readonly Entry[] _texts = new Entry[Size];
    private readonly Entry[] _last = new Entry[Places];

    private struct Entry
    {
        private byte[]? _utf8;
        private int _length;

        public string? Text { get; private set; }

        public readonly bool Is(ReadOnlySpan<byte> utf8) => _length == utf8.Length && Text is not null && utf8.SequenceEqual(_utf8.AsSpan(0, _length));

        public void Set(ReadOnlySpan<byte> utf8, string text)
        {
            if (_utf8 is null || _utf8.Length < utf8.Length)
            {
                _utf8 = new byte[Math.Max(16, utf8.Length)];
            }

            utf8.CopyTo(_utf8);
            (_length, Text) = (utf8.Length, text);
        }
    }

    /// <summary>Null: it did not come lately.</summary>
    /// <param name="utf8">Perhaps not valid.</param>
    public string? Find(ReadOnlySpan<byte> utf8) => Slot(utf8) is var slot && _texts[slot].Is(utf8) ? _texts[slot].Text : null;

    /// <param name="utf8">Valid, and not found.</param>
    public string Add(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        if (utf8.Length <= Longest)
        {
            _texts[Slot(utf8)].Set(utf8, text);
        }

        return text;
    }

    /// <summary>Null: the last text at the place was another one.</summary>
    /// <param name="utf8">Perhaps not valid.</param>
    /// <param name="place">Any number: of texts of which the next one at their place is often the same, such as ids.</param>
    public string? Find(ReadOnlySpan<byte> utf8, int place) => _last[place % Places].Is(utf8) ? _last[place % Places].Text : null;

    /// <param name="utf8">Valid, and not found.</param>
    /// <param name="place">See <see cref="Find(ReadOnlySpan{byte}, int)"/>.</param>
    public string Add(ReadOnlySpan<byte> utf8, int place)
    {
        var text = Encoding.UTF8.GetString(utf8);
        if (utf8.Length <= Longest)
        {
            _last[place % Places].Set(utf8, text);
        }

        return text;
    }

    private static int Slot(ReadOnlySpan<byte> utf8) => (int)(StableHash.Of(utf8) % Size);
}
