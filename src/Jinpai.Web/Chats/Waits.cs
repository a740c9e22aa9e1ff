using System.Globalization;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.Texts;

namespace Jinpai.Web.Views;

/// <summary>Waits of a chat in words, and their numbers on the page.</summary>
public static class Waits
{
    /// <summary>Items with the number of the wait among the waits of the page, from 1; others have 0.</summary>
    public static List<(ChatItem Item, int Number)> Numbered(IEnumerable<ChatItem> items)
    {
        var count = 0;
        return [.. items.Select(item => (item, item is ChatItem.Waited ? ++count : 0))];
    }

    /// <summary>Such as 等待 35 秒; the true time beside it where the figures count less.</summary>
    public static string Text(ChatItem.Waited wait, Words words)
    {
        if (wait.Time is not { } counted)
        {
            return words.Format("chat.wait.open", wait.Number);
        }

        var waited = wait.Round.AnsweredAt!.Value - wait.Round.AskedAt;
        return waited > counted
            ? words.Format("chat.wait.capped", wait.Number, Duration(waited, words), Duration(counted, words))
            : words.Format("chat.wait", wait.Number, Duration(waited, words));
    }

    /// <summary>35 秒; from a minute on 4 分 5 秒; from an hour on 2 小时 5 分.</summary>
    public static string Duration(TimeSpan time, Words words)
    {
        var seconds = time.Ticks / TimeSpan.TicksPerSecond;
        return seconds switch
        {
            < 1 when time > TimeSpan.Zero => words.Format("duration.s", (time.Ticks / (decimal)TimeSpan.TicksPerSecond).ToString("0.#", CultureInfo.InvariantCulture)),
            < 60 => words.Format("duration.s", seconds),
            < 3600 when seconds % 60 == 0 => words.Format("duration.mm", seconds / 60),
            < 3600 => words.Format("duration.m", seconds / 60, seconds % 60),
            _ => words.Format("duration.h", seconds / 3600, seconds / 60 % 60),
        };
    }
}
