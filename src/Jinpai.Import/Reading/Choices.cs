using System.Text;

namespace Jinpai.Import.Reading;

/// <summary>The words that a column takes, and what they mean.</summary>
internal sealed class Choices<T>(params (string Word, T Value)[] words)
    where T : struct
{
    private readonly byte[][] _bytes = [.. words.Select(entry => Encoding.UTF8.GetBytes(entry.Word))];

    /// <summary>A word just as it stands here.</summary>
    public bool TryFind(ReadOnlySpan<byte> text, out T value)
    {
        for (var i = 0; i < _bytes.Length && !text.IsEmpty; i++)
        {
            if (text.SequenceEqual(_bytes[i]))
            {
                value = words[i].Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    public bool TryFind(ReadOnlySpan<char> text, out T value)
    {
        foreach (ref readonly var entry in words.AsSpan())
        {
            if (text.Length == entry.Word.Length && text.Equals(entry.Word, StringComparison.OrdinalIgnoreCase))
            {
                value = entry.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The words, for an issue.</summary>
    public override string ToString() => string.Join(", ", words.Select(w => w.Word));
}
