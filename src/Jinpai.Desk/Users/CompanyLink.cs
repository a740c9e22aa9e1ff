using Jinpai.Storage.Users;

namespace Jinpai.Desk.Users;

/// <summary>That somebody whom a company's own identity provider knows is this user.</summary>
public sealed class CompanyLink(UserDoor door)
{
    /// <param name="user">Who is signed in.</param>
    /// <param name="provider">Which.</param>
    /// <param name="key">Whom it means.</param>
    /// <returns>False: that is another user already.</returns>
    public bool Try(StoredUser user, string provider, string key)
    {
        var known = door.Store.OfLogin(provider, key);
        if (known is null)
        {
            door.Store.Link(user.Id, provider, key);
        }

        return known is null || known.Id == user.Id;
    }
}
