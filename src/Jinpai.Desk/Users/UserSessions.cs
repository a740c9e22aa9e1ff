using Jinpai.Storage.Users;

namespace Jinpai.Desk.Users;

/// <summary>Who is signed in, in which browser. A browser has a text that nobody guesses, and the database its hash.</summary>
public sealed class UserSessions(UserDoor door)
{
    private const int LongestDevice = 60;
    private static readonly TimeSpan Idle = TimeSpan.FromHours(12);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Between password and second factor.</summary>
    private static readonly TimeSpan HalfWay = TimeSpan.FromMinutes(10);

    /// <summary>So exactly it is known when something was asked last: not every page writes.</summary>
    private static readonly TimeSpan Seen = TimeSpan.FromMinutes(1);

    private SessionStore Store => door.Store.Sessions;

    /// <summary>Whose token it is, with a whole session; null: nobody's, or its time is over.</summary>
    public SignedIn? Of(string? token) => Known(token, isHalf: false);

    /// <summary>Whose token it is, who still owes the second factor.</summary>
    internal SignedIn? HalfOf(string? token) => Known(token, isHalf: true);

    /// <summary>A user's, the one that was seen last first.</summary>
    public IReadOnlyList<StoredSession> All(string user) => Store.OfUser(user, door.Now - Idle);

    /// <summary>One of a user's own.</summary>
    public void End(StoredUser user, string id)
    {
        Store.End(user.Id, id);
        door.Note(UserKinds.SessionsEnded, user);
    }

    /// <summary>All of a user's but this one.</summary>
    public void EndOthers(StoredUser user, string token)
    {
        Store.EndOthers(user.Id, SecretText.Hash(token));
        door.Note(UserKinds.SessionsEnded, user);
    }

    /// <summary>Signs out.</summary>
    public void End(string token) => Store.End(SecretText.Hash(token));

    /// <summary>Another one for whoever has just proved who it is, where all of before are over.</summary>
    /// <returns>The token.</returns>
    public string Again(SignedIn who) => Begin(who.User.Id, who.Session.Device, isHalf: false);

    /// <returns>The token.</returns>
    internal string Begin(string user, string device, bool isHalf)
    {
        var token = SecretText.NewToken();
        var shown = string.Concat(device.Where(letter => !char.IsControl(letter)).Take(LongestDevice));
        Store.Begin(SecretText.Hash(token), door.Store.SecretsOf(user).Stamp, new StoredSession(Guid.NewGuid().ToString("N"), user, isHalf, shown, door.Now, door.Now), door.Now - Idle);
        return token;
    }

    private SignedIn? Known(string? token, bool isHalf)
    {
        if (token is not { Length: > 0 and < 100 } || Store.Of(SecretText.Hash(token), door.Now - Idle) is not { } session || session.IsHalf != isHalf || IsOver(session) || door.Store.Of(session.User) is not { } user)
        {
            return null;
        }

        if (!isHalf && door.Now - session.SeenAt > Seen)
        {
            Store.See(SecretText.Hash(token), door.Now);
        }

        return new SignedIn(user, session);
    }

    private bool IsOver(StoredSession session) => door.Now - session.BeganAt > (session.IsHalf ? HalfWay : Longest);
}
