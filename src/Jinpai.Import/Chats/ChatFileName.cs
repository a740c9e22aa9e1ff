namespace Jinpai.Import.Chats;

/// <summary>What a chat's file name says of its sides. Asked only where the file itself does not tell.</summary>
internal static class ChatFileName
{
    private const string Sign = "的聊天";

    /// <summary><c>与tb123的聊天记录.txt</c>, <c>tb123的聊天记录.txt</c>: the buyer as it stands there; null if the name has another form.</summary>
    public static string? BuyerOf(string name, NickTable nicks)
    {
        var stem = StemOf(name);
        var sign = stem.IndexOf(Sign, StringComparison.Ordinal);
        if (sign <= 0)
        {
            return null;
        }

        var before = stem.AsSpan(0, sign).Trim();
        var and = before.LastIndexOfAny('与', '和');
        before = and >= 0 ? before[(and + 1)..].Trim() : before;
        return HeadLine.IsNick(before) ? nicks.Of(before) : null;
    }

    /// <summary>Of two accounts the one whose own name stands in the file's name; null if both or neither do.</summary>
    public static string? AccountOf(string name, IReadOnlyList<string> accounts)
    {
        var stem = StemOf(name);
        var named = accounts.Where(a => stem.Contains(a[(a.IndexOf(':', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal)).Take(2).ToList();
        return named is [var one] ? one : null;
    }

    private static string StemOf(string name) => Path.GetFileNameWithoutExtension(name.Replace('\\', '/'));
}
