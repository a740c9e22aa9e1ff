using Jinpai.Storage.Users;

namespace Jinpai.Desk.Users;

/// <summary>Ways to another password. Each ends all sessions of the user.</summary>
public sealed class PasswordChange(UserDoor door)
{
    /// <summary>So long a code to set a password holds.</summary>
    public static TimeSpan CodeHolds { get; } = TimeSpan.FromDays(3);

    /// <summary>The same of a letter that anybody could ask for.</summary>
    public static TimeSpan LetterHolds { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Whoever is signed in, and knows the one of before.</summary>
    /// <exception cref="UserRefusedException">The old one is wrong, or the new one is none.</exception>
    public void Change(StoredUser user, string old, string @new)
    {
        Confirm(user, old);
        Set(user, @new);
    }

    /// <summary>That it is the user who sits there: before anything that lets others in.</summary>
    /// <exception cref="UserRefusedException"><c>wrong_password</c>; it counts as one of the door.</exception>
    public void Confirm(StoredUser user, string password)
    {
        if (door.Store.SecretsOf(user.Id).PasswordHash is not { } hash || user.LockedUntil > door.Now || door.Work.Verify(hash, password) is null)
        {
            door.Store.CountFailure(user.Id, UserDoor.MostFailures, door.Now + UserDoor.LockedFor);
            throw new UserRefusedException("wrong_password");
        }

        door.Store.ForgetFailures(user.Id);
    }

    /// <summary>A new code to set a password with, once; those of before hold no more.</summary>
    internal string NewCode(StoredUser user, TimeSpan holds)
    {
        var code = SecretText.NewCode();
        door.Store.Codes.Replace(user.Id, CodeKind.Password, [SecretText.HashOfCode(code)], door.Now + holds);
        return code;
    }

    /// <summary>Whoever has a code. It is used up when the password is taken, and not before.</summary>
    /// <returns>Whose it was.</returns>
    /// <exception cref="UserRefusedException"><c>wrong_code</c>, or the password is none.</exception>
    public StoredUser Use(string code, string password)
    {
        var hash = SecretText.HashOfCode(code);
        var user = door.Store.Codes.UserOf(CodeKind.Password, hash, door.Now) is { } id ? door.Store.Of(id) : null;
        if (user is null or { IsDisabled: true })
        {
            throw new UserRefusedException("wrong_code");
        }

        Refuse(user.Name, user.Mail, password);
        if (!door.Store.Codes.Take(CodeKind.Password, hash, user.Id, door.Now))
        {
            throw new UserRefusedException("wrong_code");
        }

        Set(user, password);
        return user;
    }

    /// <exception cref="UserRefusedException">It is none.</exception>
    internal static void Refuse(string name, string? mail, string password)
    {
        if (PasswordRules.FaultOf(password, name, mail) is { } fault)
        {
            throw new UserRefusedException("password_" + Texts.Codes.Of(fault));
        }
    }

    internal void Set(StoredUser user, string password)
    {
        Refuse(user.Name, user.Mail, password);
        door.Store.SetPassword(user.Id, door.Work.Hash(password));
    }
}
