using System.Text.RegularExpressions;

namespace Jinpai.Storage.Schema;

/// <summary>What can be the code of a shop.</summary>
public static partial class ShopCode
{
    /// <summary>Letters, digits, <c>-</c> and <c>_</c>, and no device's name (CON): a code may be the name of a file, and on some systems some names are devices.</summary>
    public static bool Is(string code) => CodePattern().IsMatch(code) && !DeviceName().IsMatch(code);

    [GeneratedRegex("^(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DeviceName();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodePattern();
}
