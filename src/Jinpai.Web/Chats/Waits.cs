using Jinpai.Desk.Explaining;
using Jinpai.Desk.Texts;
using Jinpai.Web.Shared.Parts;

namespace Jinpai.Web.Chats;

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
            ? words.Format("chat.wait.capped", wait.Number, Shown.Duration(waited, words), Shown.Duration(counted, words))
            : words.Format("chat.wait", wait.Number, Shown.Duration(waited, words));
    }
}
