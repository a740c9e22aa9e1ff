using System.Net.Mail;
using Jinpai.Desk.Members;
using Jinpai.Desk.People;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Users;

namespace Jinpai.Desk.Users;

/// <summary>Users as whoever manages people sees them. What each may do is their membership.</summary>
public sealed class UserList(DeskSession session, UserDoor door)
{
    private const int LongestName = 64;

    /// <exception cref="RefusedException">The viewer may not read them.</exception>
    public IReadOnlyList<StoredUser> All()
    {
        session.Require(Right.ReadPeople);
        return door.Store.All();
    }

    /// <summary>Adds a user with a membership.</summary>
    /// <param name="name">What they sign in with.</param>
    /// <param name="mail">Null: none.</param>
    /// <param name="membership">What they may, of the user's id once there is one.</param>
    /// <returns>The code with which they set their password, once.</returns>
    /// <exception cref="UserRefusedException"><c>bad_name</c>, <c>bad_mail</c>, <c>user_exists</c>.</exception>
    /// <exception cref="RefusedException">The viewer may not, or the membership is none.</exception>
    public string Add(string name, string? mail, Func<string, Membership> membership)
    {
        session.Require(Right.ManagePeople);
        var user = Made(door, name, mail, mustBeFirst: false);
        try
        {
            new MemberList(session).Give(membership(user.Id));
        }
        catch
        {
            // Nobody may sign in who is nothing here.
            door.Store.Remove(user.Id);
            throw;
        }

        return new PasswordChange(door).NewCode(user, PasswordChange.CodeHolds);
    }

    /// <summary>What the user may from now on.</summary>
    /// <exception cref="UserRefusedException"><c>unknown_user</c>.</exception>
    /// <exception cref="RefusedException">See <see cref="MemberList.Give"/>.</exception>
    public void SetRole(string name, Func<string, Membership> membership)
    {
        session.Require(Right.ManagePeople);
        new MemberList(session).Give(membership(Of(name).Id));
    }

    /// <summary>The user has lost the password, or the second factor.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="withSecondFactor">That is gone too.</param>
    /// <returns>The code with which they set another password, once.</returns>
    /// <exception cref="UserRefusedException"><c>unknown_user</c>.</exception>
    public string Reset(string name, bool withSecondFactor)
    {
        session.Require(Right.ManagePeople);
        var user = Of(name);
        if (withSecondFactor)
        {
            new SecondFactor(door).Remove(user.Id);
        }

        return new PasswordChange(door).NewCode(user, PasswordChange.CodeHolds);
    }

    /// <summary>Somebody left: no way in from this moment on. Their figures stay.</summary>
    /// <exception cref="UserRefusedException"><c>unknown_user</c>; <c>self</c>: nobody locks themselves out.</exception>
    /// <exception cref="RefusedException">Nobody would be left who manages people.</exception>
    public void Disable(string name)
    {
        session.Require(Right.ManagePeople);
        var user = Of(name);
        if (user.Id == session.Viewer.UserId)
        {
            throw new UserRefusedException("self");
        }

        new MemberList(session).End(user.Id);
        door.Store.SetDisabled(user.Id, true);
    }

    /// <summary>Somebody is back, with a membership as at the beginning.</summary>
    /// <exception cref="UserRefusedException"><c>unknown_user</c>.</exception>
    public void Enable(string name, Func<string, Membership> membership)
    {
        session.Require(Right.ManagePeople);
        var user = Of(name);
        new MemberList(session).Give(membership(user.Id));
        door.Store.SetDisabled(user.Id, false);
    }

    /// <summary>A user who is nothing yet.</summary>
    /// <exception cref="UserRefusedException"><c>bad_name</c>, <c>bad_mail</c>, <c>user_exists</c>.</exception>
    internal static StoredUser Made(UserDoor door, string name, string? mail, bool mustBeFirst)
    {
        var (asked, letters) = (name.Trim(), string.IsNullOrWhiteSpace(mail) ? null : mail.Trim());
        if (asked.Length is 0 or > LongestName || asked.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter)))
        {
            throw new UserRefusedException("bad_name");
        }

        if (letters is not null && (letters.Any(char.IsWhiteSpace) || !MailAddress.TryCreate(letters, out _)))
        {
            throw new UserRefusedException("bad_mail");
        }

        try
        {
            return door.Store.Add(asked, letters, door.Now, mustBeFirst);
        }
        catch (StorageRefusedException refused) when (refused.Code == "user_exists")
        {
            throw new UserRefusedException(mustBeFirst ? "not_first" : "user_exists");
        }
    }

    private StoredUser Of(string name) => door.Store.Named(name.Trim()) ?? throw new UserRefusedException("unknown_user");
}
