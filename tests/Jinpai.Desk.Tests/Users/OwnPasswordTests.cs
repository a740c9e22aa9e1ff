using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Desk.Users;
using Jinpai.Storage.Audit;

namespace Jinpai.Desk.Tests.Users;

/// <summary>Other passwords, codes to set one, the first owner.</summary>
public sealed class OwnPasswordTests : IDisposable
{
    private const string Other = "seven blue kettles";
    private readonly DoorScene _scene = new();

    private PasswordChange Change => new(_scene.Door);

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Another_password_ends_all_sessions()
    {
        var (one, two) = (_scene.Enter(), _scene.Enter());
        Assert.Equal("wrong_password", Assert.Throws<UserRefusedException>(() => Change.Change(_scene.May, "wrong", Other)).Code);
        Assert.Equal("password_too_short", Assert.Throws<UserRefusedException>(() => Change.Change(_scene.May, DoorScene.Password, "short")).Code);
        Assert.NotNull(_scene.Sessions.Of(one));
        Change.Change(_scene.May, DoorScene.Password, Other);
        Assert.Null(_scene.Sessions.Of(one));
        Assert.Null(_scene.Sessions.Of(two));
        Assert.Null(_scene.Enter());
        Assert.NotNull(_scene.SignIn.Try("may", Other, "").Token);
    }

    /// <summary>Whoever finds a browser open guesses no better than at the door.</summary>
    [Fact]
    public void Guessing_the_old_password_locks_too()
    {
        for (var i = 0; i < UserDoor.MostFailures; i++)
        {
            Assert.Throws<UserRefusedException>(() => Change.Confirm(_scene.May, "wrong"));
        }

        Assert.Throws<UserRefusedException>(() => Change.Confirm(_scene.Door.Store.Of(_scene.May.Id)!, DoorScene.Password));
    }

    [Fact]
    public void A_code_sets_a_password_once_within_its_time()
    {
        var code = _scene.Users.Reset("may", withSecondFactor: false);
        Assert.Equal("password_guessable", Assert.Throws<UserRefusedException>(() => Change.Use(code, "passwordpassword")).Code);
        Change.Use(code.ToLowerInvariant(), Other);
        Assert.NotNull(_scene.SignIn.Try("may", Other, "").Token);
        Assert.Equal("wrong_code", Assert.Throws<UserRefusedException>(() => Change.Use(code, DoorScene.Password)).Code);
        var late = _scene.Users.Reset("may", withSecondFactor: false);
        _scene.Clock.Advance(PasswordChange.CodeHolds + TimeSpan.FromSeconds(1));
        Assert.Throws<UserRefusedException>(() => Change.Use(late, DoorScene.Password));
    }

    [Fact]
    public void A_newer_code_takes_the_place_of_the_one_before_and_a_disabled_user_has_none()
    {
        var june = _scene.Add("june", Role.Auditor);
        var (first, second) = (_scene.Users.Reset("june", false), _scene.Users.Reset("june", false));
        Assert.Throws<UserRefusedException>(() => Change.Use(first, Other));
        _scene.Users.Disable("june");
        Assert.Throws<UserRefusedException>(() => Change.Use(second, Other));
        Assert.True(_scene.Door.Store.Of(june.Id)!.IsDisabled);
    }

    [Fact]
    public void A_lost_authenticator_is_taken_away_by_whoever_manages_people()
    {
        var (_, codes) = _scene.WithSecondFactor();
        var code = _scene.Users.Reset("may", withSecondFactor: true);
        Change.Use(code, Other);
        Assert.False(_scene.SignIn.Try("may", Other, "").IsHalf);
        Assert.Equal(0, new SecondFactor(_scene.Door).CodesLeft(_scene.May.Id));
        Assert.Equal(10, codes.Count);
    }

    [Fact]
    public void A_second_factor_begins_with_a_code_of_it_and_the_password()
    {
        var factor = new SecondFactor(_scene.Door);
        var key = OneTimeCode.NewKey();
        Assert.Equal("wrong_password", Assert.Throws<UserRefusedException>(() => factor.Begin(_scene.May, "wrong", key, OneTimeCode.At(key, _scene.Now))).Code);
        Assert.Equal("wrong_code", Assert.Throws<UserRefusedException>(() => factor.Begin(_scene.May, DoorScene.Password, key, "000000")).Code);
        Assert.Equal("wrong_code", Assert.Throws<UserRefusedException>(() => factor.Begin(_scene.May, DoorScene.Password, "KEY", "000000")).Code);
        Assert.Equal("wrong_code", Assert.Throws<UserRefusedException>(() => factor.Begin(_scene.May, DoorScene.Password, null, "000000")).Code);
        Assert.False(_scene.Door.Store.Of(_scene.May.Id)!.HasSecondFactor);
        var before = factor.Begin(_scene.May, DoorScene.Password, key, OneTimeCode.At(key, _scene.Now));
        var after = factor.Renew(_scene.May, DoorScene.Password);
        Assert.Empty(before.Intersect(after));
        Assert.Throws<UserRefusedException>(() => factor.End(_scene.May, "wrong"));
        factor.End(_scene.May, DoorScene.Password);
        Assert.NotNull(_scene.Enter());
    }

    [Fact]
    public void Whoever_has_the_code_of_the_first_start_becomes_the_owner_and_then_nobody()
    {
        var folder = Directory.CreateTempSubdirectory("jinpai-first-").FullName;
        var desk = _scene.Desk with { Installation = new Installation(folder) };
        var door = new UserDoor(desk.Installation, _scene.Clock, _scene);
        var first = new FirstOwner(door);
        Assert.False(door.IsOn);
        Assert.Equal("wrong_code", Assert.Throws<UserRefusedException>(() => first.Make(desk, "AAAA-BBBB", "boss", Other)).Code);
        Assert.Equal("password_too_short", Assert.Throws<UserRefusedException>(() => first.Make(desk, first.Code, "boss", "short")).Code);
        Assert.Equal("bad_name", Assert.Throws<UserRefusedException>(() => first.Make(desk, first.Code, " ", Other)).Code);
        var boss = first.Make(desk, first.Code, "boss", Other);
        Assert.True(door.IsOn);
        Assert.Equal(Role.Owner, Jinpai.Desk.Members.MemberList.ViewerOf(desk.Installation, boss.Id, boss.Name)!.Role);
        Assert.NotNull(new SignIn(door).Try("boss", Other, "").Token);
        Assert.Equal("not_first", Assert.Throws<UserRefusedException>(() => first.Make(desk, first.Code, "other", Other)).Code);
        Assert.Equal("not_first", Assert.Throws<UserRefusedException>(() => new FirstOwner(door).Make(desk, first.Code, "other", Other)).Code);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Sessions_are_listed_and_end_by_hand_each_by_its_own_user()
    {
        var june = _scene.Add("june", Role.Auditor);
        var (here, there, hers) = (_scene.Enter(), _scene.Enter(), _scene.Enter("june"));
        var listed = _scene.Sessions.All(_scene.May.Id);
        Assert.Equal(2, listed.Count);
        _scene.Sessions.End(june, listed[0].Id);
        Assert.Equal(2, _scene.Sessions.All(_scene.May.Id).Count);
        _scene.Sessions.EndOthers(_scene.May, here);
        Assert.Null(_scene.Sessions.Of(there));
        Assert.NotNull(_scene.Sessions.Of(here));
        _scene.Sessions.End(here);
        Assert.Null(_scene.Sessions.Of(here));
        Assert.NotNull(_scene.Sessions.Of(hers));
    }

    [Fact]
    public void Codes_that_are_given_and_sessions_that_are_ended_stand_in_the_audit_log_and_no_code_does()
    {
        var (_, codes) = _scene.WithSecondFactor();
        var code = _scene.Users.Reset("may", withSecondFactor: false);
        var renewed = new SecondFactor(_scene.Door).Renew(_scene.May, DoorScene.Password);
        _scene.Sessions.EndOthers(_scene.May, "none");
        var rows = _scene.Desk.Installation.Audit.Rows(new AuditFilter(), 0, 100);
        Assert.Equal("sessions_ended may", $"{rows[0].Kind} {rows[0].Subject}");
        Assert.All(codes.Concat(renewed).Append(code), secret => Assert.DoesNotContain(rows, row => $"{row.Subject} {row.Before} {row.After}".Contains(secret, StringComparison.Ordinal)));
        Assert.Null(_scene.Desk.Installation.Audit.FindFault(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Finance)]
    [InlineData(Role.Auditor)]
    public void Who_does_not_manage_people_adds_resets_and_disables_nobody(Role role)
    {
        var list = new UserList(_scene.Desk with { Viewer = new Viewer { Name = "x", UserId = "x", Role = role } }, _scene.Door);
        Assert.True(Assert.Throws<RefusedException>(() => list.Add("new", null, id => new Membership(id, Role.Owner))).IsForbidden);
        Assert.True(Assert.Throws<RefusedException>(() => list.Reset("may", false)).IsForbidden);
        Assert.True(Assert.Throws<RefusedException>(() => list.Disable("may")).IsForbidden);
        Assert.True(Assert.Throws<RefusedException>(() => list.SetRole("may", id => new Membership(id, Role.Agent) { Agent = new AgentId("a") })).IsForbidden);
        Assert.Null(_scene.Door.Store.Named("new"));
    }
}
