using Jinpai.Storage.Users;

namespace Jinpai.Desk.Users;

/// <summary>The way in: password, then the second factor where there is one.</summary>
public sealed class SignIn(UserDoor door)
{
    private readonly UserSessions _sessions = new(door);

    /// <param name="name">As it was typed.</param>
    /// <param name="password">As it was typed.</param>
    /// <param name="device">Browser and system in a few words, for the list of sessions.</param>
    public SignInAnswer Try(string name, string password, string device)
    {
        var answer = Tried(name, password, device, out var user);
        DoorAudit.Note(door, user?.Name, answer, "password");
        return answer;
    }

    private SignInAnswer Tried(string name, string password, string device, out StoredUser? user)
    {
        // The work of a password first, whoever it is: neither the answer nor how long it takes says whether there is such a user.
        user = door.Store.Named(name.Trim());
        var secrets = user is null ? null : door.Store.SecretsOf(user.Id);
        var verified = door.Work.Verify(secrets?.PasswordHash ?? door.HashOfNobody, password);
        if (user is null || secrets?.PasswordHash is null || !MayTry(user))
        {
            return SignInAnswer.Refused;
        }

        if (verified is not { } isWeak)
        {
            return Failed(user);
        }

        if (isWeak)
        {
            door.Store.Rehash(user.Id, door.Work.Hash(password));
        }

        return user.HasSecondFactor ? new SignInAnswer(_sessions.Begin(user.Id, device, isHalf: true), true) : Enter(user, device);
    }

    /// <summary>The second factor.</summary>
    /// <param name="token">Of the half session.</param>
    /// <param name="code">Of the authenticator: each counts once.</param>
    public SignInAnswer TryCode(string? token, string code) => TrySecond(token, "code", user =>
        OneTimeCode.StepOf(door.Store.SecretsOf(user.Id).CodeKey!, code, door.Now) is { } step && door.Store.TakeStep(user.Id, step));

    /// <summary>The second factor, where the device is gone.</summary>
    /// <param name="token">Of the half session.</param>
    /// <param name="code">One of those that were written down: each counts once.</param>
    public SignInAnswer TryRecovery(string? token, string code) => TrySecond(token, "recovery", user => door.Store.Codes.Take(CodeKind.Recovery, SecretText.HashOfCode(code), user.Id, door.Now));

    /// <summary>Somebody whom the company's own identity provider has asked already.</summary>
    /// <param name="provider">Which.</param>
    /// <param name="key">Whom it means.</param>
    /// <param name="device">See <see cref="Try"/>.</param>
    public SignInAnswer TryLogin(string provider, string key, string device)
    {
        var user = door.Store.OfLogin(provider, key);
        var answer = user is { IsDisabled: false } ? Enter(user, device) : SignInAnswer.Refused;
        DoorAudit.Note(door, user?.Name, answer, "login");
        return answer;
    }

    private SignInAnswer TrySecond(string? token, string step, Func<StoredUser, bool> isRight)
    {
        var answer = TriedSecond(token, isRight, out var user);
        DoorAudit.Note(door, user?.Name, answer, step);
        return answer;
    }

    private SignInAnswer TriedSecond(string? token, Func<StoredUser, bool> isRight, out StoredUser? user)
    {
        user = null;
        if (_sessions.HalfOf(token) is not { User: var half, Session: var session })
        {
            return SignInAnswer.Refused;
        }

        user = half;
        if (!user.HasSecondFactor || !MayTry(user))
        {
            return SignInAnswer.Refused;
        }

        if (!isRight(user))
        {
            return Failed(user) with { IsHalf = true };
        }

        // Another token: whoever knew the one of before has nothing by it.
        _sessions.End(token!);
        return Enter(user, session.Device);
    }

    private bool MayTry(StoredUser user) => !user.IsDisabled && !(user.LockedUntil > door.Now);

    private SignInAnswer Enter(StoredUser user, string device)
    {
        door.Store.ForgetFailures(user.Id);
        return new SignInAnswer(_sessions.Begin(user.Id, device, isHalf: false), false);
    }

    private SignInAnswer Failed(StoredUser user)
    {
        door.Store.CountFailure(user.Id, UserDoor.MostFailures, door.Now + UserDoor.LockedFor);
        return SignInAnswer.Refused;
    }
}
