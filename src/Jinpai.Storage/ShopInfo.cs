using System.Text.RegularExpressions;

namespace Jinpai.Storage;

/// <summary>A shop of this installation.</summary>
/// <param name="Code">Short name in commands and file names: letters, digits, <c>-</c>, <c>_</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Zone">IANA time zone; segments are filed by its calendar days, so it stays.</param>
/// <param name="DayCut">When a business day begins, unless rules say otherwise.</param>
/// <param name="Platform">Such as <c>taobao</c>.</param>
public sealed partial record ShopInfo(string Code, string Name, string Zone, TimeOnly DayCut, string Platform)
{
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <summary>Letters, digits, <c>-</c> and <c>_</c>, and no device's name (CON): a code may be the name of a file, and on some systems some names are devices.</summary>
    public static bool IsCode(string code) => CodePattern().IsMatch(code) && !DeviceName().IsMatch(code);

    [GeneratedRegex("^(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DeviceName();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodePattern();
}
