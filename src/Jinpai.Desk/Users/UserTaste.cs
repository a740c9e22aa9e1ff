using Jinpai.Storage.Users;

namespace Jinpai.Desk.Users;

/// <summary>The language and theme that somebody chose, for their next browser.</summary>
public sealed class UserTaste(UserDoor door)
{
    /// <param name="user">Whose.</param>
    /// <param name="language">What is none of ours is not kept; null: as it was.</param>
    /// <param name="theme">The same.</param>
    public void Keep(StoredUser user, string? language, string? theme)
    {
        var (kept, shown) = (language is "zh" or "en" ? language : null, theme is "light" or "dark" or "auto" ? theme : null);
        if ((kept ?? shown) is not null)
        {
            door.Store.SetTaste(user.Id, kept, shown);
        }
    }
}
