using Jinpai.Import.Reading;

namespace Jinpai.Import.Chats;

/// <summary>Nicks as everybody writes them: without the client's prefix, with a half-width colon. A nick that came before costs no new string.</summary>
internal sealed class NickTable
{
    public const int Longest = 60;
    private const int MostKept = 200_000;
    private readonly IReadOnlyList<string> _prefixes;
    private readonly Dictionary<string, string> _nicks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NickTable(ChatDialect dialect)
    {
        _prefixes = dialect.NickPrefixes;
        _lookup = _nicks.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Of(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_nicks.Count >= MostKept)
        {
            _nicks.Clear();
        }

        var nick = Normalise(text);
        _nicks.Add(text.ToString(), nick);
        return nick;
    }

    /// <summary>The shop's part of an account: what stands before the colon, or all of it.</summary>
    public static string ShopOf(string nick)
    {
        var colon = nick.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? nick : nick[..colon];
    }

    public static bool IsSubAccount(string nick)
    {
        var colon = nick.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < nick.Length - 1;
    }

    private string Normalise(ReadOnlySpan<char> text)
    {
        text = CellText.Trim(text);
        foreach (var prefix in _prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && text.Length > prefix.Length)
            {
                text = CellText.Trim(text[prefix.Length..]);
            }
        }

        var colon = text.IndexOfAny(':', '：');
        return colon < 0 ? text.ToString() : string.Concat(CellText.Trim(text[..colon]), ":", CellText.Trim(text[(colon + 1)..]));
    }
}
