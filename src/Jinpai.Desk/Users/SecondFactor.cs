using Jinpai.Core;
using Jinpai.Storage.Users;

namespace Jinpai.Desk.Users;

/// <summary>An authenticator beside the password, and codes for the day when it is gone.</summary>
public sealed class SecondFactor(UserDoor door)
{
    private const int RecoveryCodes = 10;

    /// <summary>With a code of the authenticator, so that nobody locks themselves out by a picture that was not read. Ends all sessions.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="password">Again: whoever finds a browser open cannot.</param>
    /// <param name="key">As the page showed it.</param>
    /// <param name="code">Of the authenticator.</param>
    /// <returns>Recovery codes: they are shown this once.</returns>
    /// <exception cref="UserRefusedException"><c>wrong_password</c> or <c>wrong_code</c>.</exception>
    public IReadOnlyList<string> Begin(StoredUser user, string password, string? key, string code)
    {
        new PasswordChange(door).Confirm(user, password);
        if (!OneTimeCode.IsKey(key) || OneTimeCode.StepOf(key!, code, door.Now) is not { } step)
        {
            throw new UserRefusedException("wrong_code");
        }

        door.Store.SetCodeKey(user.Id, key);
        door.Store.TakeStep(user.Id, step);
        return NewCodes(user.Id);
    }

    /// <summary>Others in place of those of before.</summary>
    /// <exception cref="UserRefusedException"><c>wrong_password</c>.</exception>
    public IReadOnlyList<string> Renew(StoredUser user, string password)
    {
        new PasswordChange(door).Confirm(user, password);
        return NewCodes(user.Id);
    }

    /// <exception cref="UserRefusedException"><c>wrong_password</c>.</exception>
    public void End(StoredUser user, string password)
    {
        new PasswordChange(door).Confirm(user, password);
        Remove(user.Id);
    }

    /// <summary>How many recovery codes are left.</summary>
    public long CodesLeft(string user) => door.Store.Codes.Count(user, CodeKind.Recovery, door.Now);

    /// <summary>By whoever manages people: the device and the codes are gone.</summary>
    internal void Remove(string user)
    {
        door.Store.SetCodeKey(user, null);
        door.Store.Codes.Replace(user, CodeKind.Recovery, [], default);
    }

    private List<string> NewCodes(string user)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => SecretText.NewCode()).ToList();
        door.Store.Codes.Replace(user, CodeKind.Recovery, [.. codes.Select(SecretText.HashOfCode)], Instant.MaxValue);
        return codes;
    }
}
