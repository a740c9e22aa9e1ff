using System.Buffers;

namespace Jinpai.Desk.Texts;

/// <summary>Texts of files, as names of agents and buyers, on their way to a person: characters that steer a terminal or turn the order of what follows are shown as �, never obeyed.</summary>
public static class ShownText
{
    private const char Replacement = '\uFFFD';
    private static readonly SearchValues<char> Steering = SearchValues.Create([.. Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(code => (char)code).Where(IsSteering)]);

    /// <summary>A text of one line: a line break in it is shown as a blank, so that no name can pass for a line of ours.</summary>
    public static string Line(string text) => text.AsSpan().ContainsAny(Steering) ? string.Concat(text.Select(letter => IsBreak(letter) ? ' ' : InLines(letter))) : text;

    /// <summary>A letter of a text of several lines.</summary>
    public static char InLines(char letter) => !IsBreak(letter) && Steering.Contains(letter) ? Replacement : letter;

    /// <summary>A value that goes into a sentence; numbers and days stay what they are.</summary>
    public static object? Value(object? value) => value is null or IFormattable ? value : Line(value.ToString() ?? "");

    // Control characters, the ends of line and paragraph, and what turns the direction of writing (Unicode's bidirectional controls).
    private static bool IsSteering(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsBreak(char letter) => letter is '\n' or '\r';
}
