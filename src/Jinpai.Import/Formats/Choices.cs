namespace Jinpai.Import.Formats;

/// <summary>The words that a column takes, and what they mean.</summary>
internal sealed class Choices<T>(params IReadOnlyList<(string Word, T Value)> words)
    where T : struct
{
    public bool TryFind(ReadOnlySpan<char> text, out T value)
    {
        foreach (var (word, meaning) in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                value = meaning;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The words, for an issue.</summary>
    public override string ToString() => string.Join(", ", words.Select(w => w.Word));
}
