using System.Buffers;

namespace Jinpai.Import.Text;

/// <summary>Ids of platforms: text, whatever they look like.</summary>
internal static class IdText
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <summary><c>1.23E+18</c>: what Excel makes of a long id. It cannot be restored.</summary>
    public static bool IsDamaged(ReadOnlySpan<char> value)
    {
        var e = value.IndexOfAny('E', 'e');
        return e > 0 && e + 2 < value.Length && value[e + 1] == '+' && !value[(e + 2)..].ContainsAnyExceptInRange('0', '9') && !value[..e].ContainsAnyExcept(NumberCharacters);
    }
}
