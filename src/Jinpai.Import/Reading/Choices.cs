namespace Jinpai.Import.Reading;

/// <summary>The words that a column takes, and what they mean.</summary>
internal sealed class Choices<T>(params (string Word, T Value)[] words)
    where T : struct
{
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
