using Jinpai.Core;
using Jinpai.Replay.Facts;

namespace Jinpai.Desk.Texts;

/// <summary>The stable names of enumerations in JSON, CSV and options.</summary>
public static class Codes
{
    /// <summary><c>MassMessage</c> → <c>mass_message</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
    }

    /// <summary>The value of a stable name; null: it is none.</summary>
    public static T? Parse<T>(string code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of<T>(value) == code)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary><c>2026-10-01</c>.</summary>
    public static string Of(DateOnly day) => BusinessDay.FromDate(day).ToString();

    public static string? Of(DropReason reason) => reason == DropReason.None ? null : Of<DropReason>(reason);
}
