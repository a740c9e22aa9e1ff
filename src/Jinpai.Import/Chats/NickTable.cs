using Jinpai.Import.Text;

namespace Jinpai.Import.Platforms.Taobao.Chats;

/// <summary>Nicks as everybody writes them: without the prefix <c>cntaobao</c>, with a half-width colon. A nick that came before costs no new string.</summary>
internal sealed class NickTable
{
    public const int Longest = 60;
    private const string Prefix = "cntaobao";
    private const int MostKept = 200_000;
    private readonly Dictionary<string, string> _nicks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NickTable()
    {
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

    private static string Normalise(ReadOnlySpan<char> text)
    {
        text = CellText.Trim(text);
        if (text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && text.Length > Prefix.Length)
        {
            text = CellText.Trim(text[Prefix.Length..]);
        }

        var colon = text.IndexOfAny(':', '：');
        return colon < 0 ? text.ToString() : string.Concat(CellText.Trim(text[..colon]), ":", CellText.Trim(text[(colon + 1)..]));
    }
}
