using System.Text;
using Jinpai.Import.Reading;
using Jinpai.Import.Text;

namespace Jinpai.Import.Chats;

/// <summary>Who speaks in a chat text, from one quick pass over its head lines: needed before the first message can be read. Bounded, however long the file is.</summary>
internal sealed class ChatSurvey
{
    private const int MostNicks = 100_000;
    private const int LongestNickLine = 3 * NickTable.Longest;
    private readonly Dictionary<string, int> _plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _shops = new(StringComparer.Ordinal);

    /// <summary>Nicks with a colon, and what stands before it.</summary>
    private readonly Dictionary<string, string> _subAccounts = new(StringComparer.Ordinal);
    private List<string>? _common;
    private List<string>? _commonShops;

    /// <summary>Heads that name both sides.</summary>
    public int ArrowCount { get; private set; }

    /// <summary>Heads that name the writer alone.</summary>
    public int PlainCount { get; private set; }

    /// <summary>Nicks without a colon and how often they stand in heads.</summary>
    public IReadOnlyDictionary<string, int> Plain => _plain;

    /// <summary>What stands before the colon of nicks with one, and how often.</summary>
    public IReadOnlyDictionary<string, int> Shops => _shops;

    /// <summary>Nicks with a colon.</summary>
    public IReadOnlyCollection<string> SubAccounts => _subAccounts.Keys;

    /// <summary>Nicks that are in every head that names both sides.</summary>
    public IReadOnlyList<string> Common => _common ?? [];

    /// <summary>Shops, or nicks without a colon, that are in every such head.</summary>
    public IReadOnlyList<string> CommonShops => _commonShops ?? [];

    /// <summary>Nicks in heads that name only who wrote.</summary>
    public IReadOnlyCollection<string> Speakers => _speakers;

    /// <summary>What followed 当前用户来自, if anything did: it may name the shop.</summary>
    public string? Origin { get; private set; }

    private readonly HashSet<string> _speakers = new(StringComparer.Ordinal);

    public static ChatSurvey Of(ReadingContext context, ChatDialect dialect, NickTable nicks)
    {
        using var lines = new LineReader(context, TextStreams.OpenUtf8(context.File, context.Examination.Encoding!, null, context.Cancellation));
        var survey = new ChatSurvey();
        var origin = Encoding.UTF8.GetBytes(dialect.Origin);
        var chars = new char[1024];
        var before = new byte[LongestNickLine];
        var beforeLength = 0;
        long count = 0;
        while (lines.TryRead(out var line))
        {
            if ((++count & 0xFFFF) == 0)
            {
                context.ThrowIfCancelled();
            }

            line = line.TrimEnd(" \t\r"u8);
            if (IsPossible(line, origin))
            {
                survey.Add(Decode(line, ref chars), before.AsSpan(0, beforeLength), dialect, nicks);
            }

            if (!line.IsEmpty)
            {
                beforeLength = line.Length <= LongestNickLine ? line.Length : 0;
                line[..beforeLength].CopyTo(before);
            }
        }

        return survey;
    }

    /// <summary>How often a nick without a colon stands in heads; where there are too many to count, often.</summary>
    public int CountOf(string nick) => _plain.TryGetValue(nick, out var count) ? count : _plain.Count >= MostNicks ? int.MaxValue : 0;

    private void Add(ReadOnlySpan<char> text, ReadOnlySpan<byte> before, ChatDialect dialect, NickTable nicks)
    {
        if (!HeadLine.TryParse(text, out var head))
        {
            var notice = NoticeLine.Of(text, dialect);
            var origin = text[notice.To];
            Origin ??= notice.Kind == NoticeLineKind.Remark && !origin.IsEmpty && origin.Length <= NickTable.Longest ? nicks.Of(origin) : null;
            return;
        }

        switch (head.Form)
        {
            case HeadForm.Arrow:
                ArrowCount++;
                var (from, to) = (nicks.Of(head.From), nicks.Of(head.To));
                Count(from);
                Count(to);
                Intersect(ref _common, from, to);
                Intersect(ref _commonShops, ShopOf(from), ShopOf(to));
                break;
            case HeadForm.TimeOnly:
                Span<char> above = stackalloc char[LongestNickLine];
                var nick = CellText.Trim(above[..Encoding.UTF8.GetChars(before, above)]);
                if (HeadLine.IsNick(nick))
                {
                    CountSpeaker(nicks.Of(nick));
                }

                break;
            default:
                CountSpeaker(nicks.Of(head.From));
                break;
        }
    }

    private void CountSpeaker(string nick)
    {
        PlainCount++;
        Count(nick);
        if (_speakers.Count < MostNicks)
        {
            _speakers.Add(nick);
        }
    }

    /// <summary>A nick in a head.</summary>
    public void Count(string nick)
    {
        if (NickTable.IsSubAccount(nick))
        {
            var shop = ShopOf(nick);
            _shops[shop] = _shops.GetValueOrDefault(shop) + 1;
        }
        else if (_plain.Count < MostNicks || _plain.ContainsKey(nick))
        {
            _plain[nick] = _plain.GetValueOrDefault(nick) + 1;
        }
    }

    private string ShopOf(string nick)
    {
        if (!NickTable.IsSubAccount(nick))
        {
            return nick;
        }

        if (!_subAccounts.TryGetValue(nick, out var shop))
        {
            shop = NickTable.ShopOf(nick);
            if (_subAccounts.Count < MostNicks)
            {
                _subAccounts.Add(nick, shop);
            }
        }

        return shop;
    }

    private static void Intersect(ref List<string>? common, string first, string second)
    {
        common ??= [first, second];
        for (var i = common.Count - 1; i >= 0; i--)
        {
            if (common[i] != first && common[i] != second)
            {
                common.RemoveAt(i);
            }
        }
    }

    /// <summary>Whether the line can be a head at all: nearly all others are passed over without being decoded.</summary>
    private static bool IsPossible(ReadOnlySpan<byte> line, ReadOnlySpan<byte> origin) =>
        line.Length >= 14
        && ((line[^1] is >= (byte)'0' and <= (byte)'9' && line[^2] is >= (byte)'0' and <= (byte)'9')
            || line.IndexOfAny((byte)'(', (byte)')') >= 0 || line.IndexOf("（"u8) >= 0 || line.StartsWith(origin));

    private static ReadOnlySpan<char> Decode(ReadOnlySpan<byte> line, ref char[] chars)
    {
        if (chars.Length < line.Length)
        {
            chars = new char[line.Length * 2];
        }

        return chars.AsSpan(0, Encoding.UTF8.GetChars(line, chars));
    }
}
