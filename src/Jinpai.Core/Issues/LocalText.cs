using System.Globalization;
using System.Text;

namespace Jinpai.Core.Issues;

/// <summary>A piece of text in both languages. A text that is the same in both (a value that was found, a number, a name) becomes one by itself.</summary>
/// <param name="Chinese">May hold places {0}, {1}, … for <see cref="With"/>.</param>
/// <param name="English">The same places as in Chinese.</param>
public sealed record LocalText(string Chinese, string English)
{
    public static LocalText Empty { get; } = "";

    /// <summary>Between the items of a list.</summary>
    public static LocalText Comma { get; } = new("、", ", ");

    /// <summary>Between remarks.</summary>
    public static LocalText Semicolon { get; } = new("；", "; ");

    public bool IsEmpty => Chinese.Length == 0 && English.Length == 0;

    public static implicit operator LocalText(string text) => new(text, text);

    public static implicit operator LocalText(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static LocalText operator +(LocalText one, LocalText other) => new(one.Chinese + other.Chinese, one.English + other.English);

    public static LocalText Join(LocalText separator, IEnumerable<LocalText> parts)
    {
        var all = parts.ToList();
        return new(string.Join(separator.Chinese, all.Select(part => part.Chinese)), string.Join(separator.English, all.Select(part => part.English)));
    }

    public string In(Language language) => language == Language.English ? English : Chinese;

    /// <summary>The places filled, each language with the arguments' texts in that language. A place without an argument shows as …, so that no text can fail; braces that are no place stay.</summary>
    public LocalText With(params IReadOnlyList<LocalText> arguments) => new(Fill(Language.Chinese, arguments), Fill(Language.English, arguments));

    /// <summary>The number of arguments that the texts name.</summary>
    public int PlaceCount => Math.Max(PlacesOf(Chinese), PlacesOf(English));

    public override string ToString() => Chinese == English ? Chinese : $"{Chinese} | {English}";

    private string Fill(Language language, IReadOnlyList<LocalText> arguments)
    {
        var text = In(language);
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPlace(text, i))
            {
                var index = text[i + 1] - '0';
                filled.Append(index < arguments.Count ? arguments[index].In(language) : "…");
                i += 2;
            }
            else
            {
                filled.Append(text[i]);
            }
        }

        return filled.ToString();
    }

    private static int PlacesOf(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            count = IsPlace(text, i) ? Math.Max(count, text[i + 1] - '0' + 1) : count;
        }

        return count;
    }

    private static bool IsPlace(string text, int i) => text[i] == '{' && i + 2 < text.Length && char.IsAsciiDigit(text[i + 1]) && text[i + 2] == '}';
}
