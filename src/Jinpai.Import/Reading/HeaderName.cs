namespace Jinpai.Import.Reading;

/// <summary>How names of columns are compared: blanks around them, the width of brackets and the case do not matter.</summary>
internal static class HeaderName
{
    public static string Normalise(string name) => string.Create(CellText.Trim(name).Length, name, static (letters, name) =>
    {
        var trimmed = CellText.Trim(name);
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = Fold(trimmed[i]);
        }
    });

    /// <summary>A letter of a name in lower case, half-width; square brackets of all forms are one.</summary>
    public static char Fold(char letter) => char.ToLowerInvariant(letter switch
    {
        '【' or '〔' => '[',
        '】' or '〕' => ']',
        '﹙' => '(',
        '﹚' => ')',
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        _ => letter,
    });
}
