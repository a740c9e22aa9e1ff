using Jinpai.Desk.Members;
using Jinpai.Desk.People;
using Jinpai.Desk.Users;

namespace Jinpai.Desk.Tests.Users;

/// <summary>The way in, and what is tried to get in without the right.</summary>
public sealed class SignInTests : IDisposable
{
    private readonly DoorScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Whoever_knows_the_password_is_in_and_nobody_else()
    {
        var known = _scene.Sessions.Of(_scene.SignIn.Try(" MAY ", DoorScene.Password, "Firefox").Token)!;
        Assert.Equal((_scene.May.Id, "Firefox"), (known.User.Id, known.Session.Device));
        Assert.Equal(SignInAnswer.Refused, _scene.SignIn.Try("may", "Correct horse battery", ""));
        Assert.Equal(SignInAnswer.Refused, _scene.SignIn.Try("june", DoorScene.Password, ""));
        Assert.Null(_scene.Sessions.Of("other"));
        Assert.Null(_scene.Sessions.Of(null));
        Assert.Equal(Role.Owner, MemberList.ViewerOf(_scene.Desk.Installation, known.User.Id, known.User.Name)!.Role);
    }

    /// <summary>The same work whoever it is: how long an answer takes does not tell who is there.</summary>
    [Theory]
    [InlineData("may")]
    [InlineData("nobody")]
    [InlineData("waiting")]
    [InlineData("gone")]
    [InlineData("locked")]
    public void Every_try_costs_the_work_of_one_password(string name)
    {
        _scene.Users.Add("waiting", null, id => new Membership(id, Role.Auditor));
        _scene.Add("gone", Role.Auditor);
        _scene.Users.Disable("gone");
        var locked = _scene.Add("locked", Role.Auditor);
        Fail(locked.Name, UserDoor.MostFailures);
        var before = _scene.Verified;
        Assert.Equal(SignInAnswer.Refused, _scene.SignIn.Try(name, "wrong", ""));
        Assert.Equal(before + 1, _scene.Verified);
    }

    [Fact]
    public void Ten_wrong_ones_lock_for_a_quarter_of_an_hour()
    {
        Fail("may", UserDoor.MostFailures - 1);
        Assert.NotNull(_scene.SignIn.Try("may", DoorScene.Password, "").Token);
        Fail("may", UserDoor.MostFailures);
        Assert.Equal(SignInAnswer.Refused, _scene.SignIn.Try("may", DoorScene.Password, ""));
        _scene.Clock.Advance(UserDoor.LockedFor - TimeSpan.FromSeconds(1));
        Assert.Equal(SignInAnswer.Refused, _scene.SignIn.Try("may", DoorScene.Password, ""));
        _scene.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.NotNull(_scene.SignIn.Try("may", DoorScene.Password, "").Token);
    }

    [Fact]
    public void On_a_server_the_way_in_is_the_same()
    {
        using var scene = new DoorScene(isOnServer: true);
        var (key, codes) = scene.WithSecondFactor();
        var half = scene.Enter();
        Assert.Null(scene.Sessions.Of(half));
        var whole = scene.SignIn.TryCode(half, OneTimeCode.At(key, scene.Now)).Token;
        Assert.Equal("may", scene.Sessions.Of(whole)!.User.Name);
        Assert.NotNull(scene.SignIn.TryRecovery(scene.Enter(), codes[0]).Token);
        Parallel.For(0, 20, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => scene.SignIn.Try("may", "wrong", ""));
        Assert.Equal(SignInAnswer.Refused, scene.SignIn.Try("may", DoorScene.Password, ""));
        Assert.NotNull(scene.Sessions.Of(whole));
        scene.Clock.Advance(UserDoor.LockedFor + TimeSpan.FromSeconds(1));
        Assert.True(scene.SignIn.Try("may", DoorScene.Password, "").IsHalf);
        Assert.Null(scene.Desk.Installation.Audit.FindFault(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Many_at_one_moment_are_ten_and_no_more()
    {
        var before = _scene.Verified;
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => _scene.SignIn.Try("may", "wrong", ""));
        Assert.Equal(SignInAnswer.Refused, _scene.SignIn.Try("may", DoorScene.Password, ""));
        Assert.True(_scene.Verified > before);
    }

    [Fact]
    public void With_a_second_factor_the_password_is_half_the_way()
    {
        var (key, _) = _scene.WithSecondFactor();
        var half = _scene.SignIn.Try("may", DoorScene.Password, "Firefox");
        Assert.True(half.IsHalf);
        Assert.Null(_scene.Sessions.Of(half.Token));
        var whole = _scene.SignIn.TryCode(half.Token, OneTimeCode.At(key, _scene.Now));
        Assert.NotEqual(half.Token, whole.Token);
        Assert.Equal("Firefox", _scene.Sessions.Of(whole.Token)!.Session.Device);
        Assert.Null(_scene.SignIn.TryCode(half.Token, OneTimeCode.At(key, _scene.Now)).Token);
    }

    [Fact]
    public void A_code_of_the_authenticator_that_was_used_is_none_any_more()
    {
        var (key, _) = _scene.WithSecondFactor();
        var code = OneTimeCode.At(key, _scene.Now);
        Assert.NotNull(_scene.SignIn.TryCode(Half(), code).Token);
        Assert.Null(_scene.SignIn.TryCode(Half(), code).Token);
        _scene.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.NotNull(_scene.SignIn.TryCode(Half(), OneTimeCode.At(key, _scene.Now)).Token);
    }

    [Fact]
    public void A_recovery_code_is_used_once()
    {
        var (_, codes) = _scene.WithSecondFactor();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.NotNull(_scene.SignIn.TryRecovery(Half(), codes[3].ToLowerInvariant().Replace('-', ' ')).Token);
        Assert.Null(_scene.SignIn.TryRecovery(Half(), codes[3]).Token);
        Assert.Equal(9, new SecondFactor(_scene.Door).CodesLeft(_scene.May.Id));
    }

    [Fact]
    public void Guessed_codes_lock_as_guessed_passwords_do()
    {
        var (key, _) = _scene.WithSecondFactor();
        var half = Half();
        for (var i = 0; i < UserDoor.MostFailures; i++)
        {
            Assert.True(_scene.SignIn.TryCode(half, "000000").IsHalf);
        }

        Assert.Null(_scene.SignIn.TryCode(half, OneTimeCode.At(key, _scene.Now)).Token);
        Assert.Equal(SignInAnswer.Refused, _scene.SignIn.Try("may", DoorScene.Password, ""));
    }

    [Fact]
    public void Half_the_way_is_over_after_ten_minutes()
    {
        var (key, _) = _scene.WithSecondFactor();
        var half = Half();
        _scene.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Null(_scene.SignIn.TryCode(half, OneTimeCode.At(key, _scene.Now)).Token);
    }

    [Fact]
    public void A_session_ends_after_twelve_hours_without_a_page_and_after_seven_days_in_any_case()
    {
        var token = _scene.Enter();
        for (var hours = 0; hours < 7 * 24; hours += 11)
        {
            Assert.NotNull(_scene.Sessions.Of(token));
            _scene.Clock.Advance(TimeSpan.FromHours(11));
        }

        Assert.Null(_scene.Sessions.Of(token));
        var other = _scene.Enter();
        _scene.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));
        Assert.Null(_scene.Sessions.Of(other));
    }

    [Fact]
    public void Who_is_disabled_is_out_at_once_and_does_not_come_in()
    {
        _scene.Add("june", Role.Auditor);
        var token = _scene.Enter("june");
        Assert.NotNull(_scene.Sessions.Of(token));
        _scene.Users.Disable("june");
        Assert.Null(_scene.Sessions.Of(token));
        Assert.Equal(SignInAnswer.Refused, _scene.SignIn.Try("june", DoorScene.Password, ""));
        _scene.Users.Enable("june", id => new Membership(id, Role.Auditor));
        Assert.Null(_scene.Sessions.Of(token));
        Assert.NotNull(_scene.Enter("june"));
    }

    [Fact]
    public void A_hash_of_weaker_work_is_made_anew_when_the_password_is_known()
    {
        _scene.Door.Store.Rehash(_scene.May.Id, "weak of " + DoorScene.Password);
        var token = _scene.Enter();
        Assert.Equal("hash of " + DoorScene.Password, _scene.Door.Store.SecretsOf(_scene.May.Id).PasswordHash);
        Assert.NotNull(_scene.Sessions.Of(token));
    }

    private string Half() => _scene.SignIn.Try("may", DoorScene.Password, "").Token!;

    private void Fail(string name, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Equal(SignInAnswer.Refused, _scene.SignIn.Try(name, "wrong", ""));
        }
    }
}
