using System.Buffers;

namespace Jinpai.Import.Chats;

/// <summary>Finds the product that a link of a platform names, such as <c>item.taobao.com/item.htm?…&amp;id=…</c>.</summary>
/// <param name="hosts">Beginnings of such links, without the scheme.</param>
/// <param name="parameter">The parameter that holds the product's id, with its equals sign.</param>
internal sealed class ProductLinks(IReadOnlyList<string> hosts, string parameter)
{
    private static readonly SearchValues<char> LinkEnds = SearchValues.Create(" \t\n\r\u3000\u00a0\"'<>`，。；！）)】");
    private const int MostDigits = 20;
    private readonly SearchValues<string> _hosts = SearchValues.Create([.. hosts], StringComparison.OrdinalIgnoreCase);

    /// <summary>The first product in the text, and whether the text is nothing but links.</summary>
    /// <param name="text">A message's text.</param>
    /// <param name="isAlone">True if nothing but links stands there.</param>
    /// <param name="count">How many different products links name, counted up to two.</param>
    public ReadOnlySpan<char> Find(ReadOnlySpan<char> text, out bool isAlone, out int count)
    {
        isAlone = false;
        count = 0;
        ReadOnlySpan<char> first = [];
        if (!text.Contains('/'))
        {
            return first;
        }

        isAlone = true;
        var rest = text;
        while (!rest.IsEmpty)
        {
            var host = rest.IndexOfAny(_hosts);
            if (host < 0)
            {
                break;
            }

            var end = rest[host..].IndexOfAny(LinkEnds);
            var link = end < 0 ? rest[host..] : rest.Slice(host, end);
            var id = IdOf(link);
            isAlone = isAlone && IsScheme(rest[..host]);
            rest = end < 0 ? [] : rest[(host + end)..];
            if (!id.IsEmpty && !id.SequenceEqual(first))
            {
                first = first.IsEmpty ? id : first;
                count = Math.Min(count + 1, 2);
            }
        }

        isAlone = isAlone && count > 0 && rest.IsWhiteSpace();
        return first;
    }

    /// <summary>The parameter, wherever it stands; of <c>id</c>, <c>skuId</c> and <c>itemid</c> are others.</summary>
    private ReadOnlySpan<char> IdOf(ReadOnlySpan<char> link)
    {
        var query = link.IndexOf('?');
        while (query >= 0 && query < link.Length)
        {
            link = link[(query + 1)..];
            link = link.StartsWith("amp;") ? link[4..] : link;
            if (link.StartsWith(parameter))
            {
                var digits = link[parameter.Length..];
                var end = digits.IndexOfAnyExceptInRange('0', '9');
                digits = end < 0 ? digits : digits[..end];
                return digits.Length is > 0 and <= MostDigits ? digits : [];
            }

            query = link.IndexOf('&');
        }

        return [];
    }

    private static bool IsScheme(ReadOnlySpan<char> before)
    {
        before = before.Trim().Trim('`');
        return before is "" or "http://" or "https://" or "//";
    }
}
