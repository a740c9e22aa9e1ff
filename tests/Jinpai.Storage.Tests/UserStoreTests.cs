using Jinpai.Core;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Users;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>Who may sign in, on every engine.</summary>
public abstract class UserStoreTests(IStorageEngine engine) : StorageSuite(engine)
{
    private static readonly Instant Later = Now + TimeSpan.FromHours(1);

    private UserStore Store => Engine.Data.Users;

    [Fact]
    public void A_user_is_known_by_name_in_any_capitals_and_by_mail()
    {
        Assert.False(Store.Any());
        var added = Store.Add("May@Shop", "may@example.com", Now);
        Assert.True(Store.Any());
        Assert.Equal(added, Store.Named("mAY@sHOP"));
        Assert.Equal(added, Store.Of(added.Id));
        Assert.Equal(added, Assert.Single(Store.OfMail("MAY@example.com")));
        Assert.Equal((Now, false, false, false, null), (added.MadeAt, added.HasPassword, added.HasSecondFactor, added.IsDisabled, added.LockedUntil));
        Assert.Null(Store.Named("June"));
        Assert.Equal("user_exists", Assert.Throws<StorageRefusedException>(() => Store.Add("MAY@SHOP", null, Now)).Code);
        Store.Add("小满", null, Now);
        Assert.Equal(["May@Shop", "小满"], Store.All().Select(user => user.Name));
    }

    [Fact]
    public void Only_one_is_the_first()
    {
        Store.Add("May", null, Now, mustBeFirst: true);
        Assert.Equal("user_exists", Assert.Throws<StorageRefusedException>(() => Store.Add("June", null, Now, mustBeFirst: true)).Code);
    }

    [Fact]
    public void A_password_comes_back_as_it_was_set_and_lifts_the_lock()
    {
        var user = Store.Add("May", null, Now);
        Assert.Null(Store.SecretsOf(user.Id).PasswordHash);
        Assert.True(Store.CountFailure(user.Id, most: 1, Later));
        Assert.Equal(Later, Store.Of(user.Id)!.LockedUntil);
        var before = Store.SecretsOf(user.Id).Stamp;
        Store.SetPassword(user.Id, "hash");
        Assert.Equal("hash", Store.SecretsOf(user.Id).PasswordHash);
        Assert.NotEqual(before, Store.SecretsOf(user.Id).Stamp);
        Assert.Null(Store.Of(user.Id)!.LockedUntil);
    }

    [Fact]
    public void Tries_at_one_moment_are_all_counted()
    {
        var user = Store.Add("May", null, Now);
        var locked = 0;
        Parallel.For(0, 20, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            if (Store.CountFailure(user.Id, most: 10, Later))
            {
                Interlocked.Increment(ref locked);
            }
        });
        Assert.Equal(2, locked);
        Store.CountFailure(user.Id, most: 2, Later);
        Store.ForgetFailures(user.Id);
        Assert.False(Store.CountFailure(user.Id, most: 2, Later));
    }

    [Fact]
    public void A_time_step_is_taken_once_and_never_an_earlier_one()
    {
        var user = Store.Add("May", null, Now);
        Store.SetCodeKey(user.Id, "KEY");
        Assert.Equal("KEY", Store.SecretsOf(user.Id).CodeKey);
        Assert.Single(Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(4).Select(_ => Store.TakeStep(user.Id, 100)).Where(taken => taken));
        Assert.False(Store.TakeStep(user.Id, 99));
        Assert.True(Store.TakeStep(user.Id, 101));
    }

    [Fact]
    public void A_code_is_used_once_in_its_time_and_by_its_user()
    {
        var (may, june) = (Store.Add("May", null, Now), Store.Add("June", null, Now));
        Store.Codes.Replace(may.Id, CodeKind.Recovery, ["a", "b", "c"], Later);
        Assert.Equal(may.Id, Store.Codes.UserOf(CodeKind.Recovery, "a", Now));
        Assert.Null(Store.Codes.UserOf(CodeKind.Password, "a", Now));
        Assert.False(Store.Codes.Take(CodeKind.Recovery, "a", june.Id, Now));
        Assert.False(Store.Codes.Take(CodeKind.Recovery, "a", may.Id, Later));
        Assert.Single(Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(4).Select(_ => Store.Codes.Take(CodeKind.Recovery, "a", may.Id, Now)).Where(taken => taken));
        Assert.Equal(2, Store.Codes.Count(may.Id, CodeKind.Recovery, Now));
        Assert.Equal(0, Store.Codes.Count(may.Id, CodeKind.Recovery, Later));
        Store.Codes.Replace(may.Id, CodeKind.Recovery, ["d"], Later);
        Assert.Equal(1, Store.Codes.Count(may.Id, CodeKind.Recovery, Now));
    }

    [Theory]
    [InlineData("password")]
    [InlineData("second factor")]
    [InlineData("disabled")]
    public void A_session_is_over_when_its_user_is_another(string change)
    {
        var user = Begun("h");
        Assert.NotNull(Store.Sessions.Of("h", Now));
        Action<string> done = change switch
        {
            "password" => id => Store.SetPassword(id, "other"),
            "disabled" => id => Store.SetDisabled(id, true),
            _ => id => Store.SetCodeKey(id, "KEY"),
        };
        done(user.Id);
        Assert.Null(Store.Sessions.Of("h", Now));
        Assert.Empty(Store.Sessions.OfUser(user.Id, Now));
    }

    [Fact]
    public void A_session_is_over_when_it_was_not_seen_for_long_or_ended_by_hand()
    {
        var user = Begun("h");
        Store.Sessions.See("h", Later);
        Assert.Equal(Later, Store.Sessions.Of("h", Later)!.SeenAt);
        Assert.Null(Store.Sessions.Of("h", Later + TimeSpan.FromMinutes(1)));
        Store.Sessions.Begin("i", Store.SecretsOf(user.Id).Stamp, new StoredSession("id of i", user.Id, false, "", Later, Later), Now);
        Store.Sessions.EndOthers(user.Id, "i");
        Assert.Equal("id of i", Assert.Single(Store.Sessions.OfUser(user.Id, Now)).Id);
        Store.Sessions.End("another", "id of i");
        Assert.NotNull(Store.Sessions.Of("i", Now));
        Store.Sessions.End(user.Id, "id of i");
        Assert.Null(Store.Sessions.Of("i", Now));
    }

    [Fact]
    public void What_was_linked_and_tasted_is_there_again()
    {
        var user = Store.Add("May", null, Now);
        Store.Link(user.Id, "company", "4711");
        Store.SetTaste(user.Id, "en", null);
        Store.SetTaste(user.Id, null, "dark");
        Store.SetMail(user.Id, "may@example.com");
        var known = Store.OfLogin("company", "4711")!;
        Assert.Equal((user.Id, "en", "dark", "may@example.com"), (known.Id, known.Language, known.Theme, known.Mail));
        Assert.Null(Store.OfLogin("company", "4712"));
        Store.Sessions.AddKey("key-1", "<key />");
        Store.Sessions.AddKey("key-1", "<other />");
        Assert.Equal("<key />", Assert.Single(Store.Sessions.Keys()));
    }

    [Fact]
    public void Users_and_their_codes_go_with_copies_and_backups_and_sessions_do_not()
    {
        var user = Begun("h");
        Store.SetPassword(user.Id, "hash");
        Store.Codes.Replace(user.Id, CodeKind.Recovery, ["a"], Later);
        Store.Sessions.AddKey("key-1", "<key />");
        var (copied, restored, file) = (Engine.EmptyPlace(), Engine.EmptyPlace(), Path.Combine(Path.GetTempPath(), $"jinpai-users-{Guid.NewGuid():N}.jpb"));
        StorageEngines.Copy(Engine.Place, copied);
        try
        {
            Engine.Data.Backup(file, Now);
            StorageEngines.Restore(file, restored);
        }
        finally
        {
            File.Delete(file);
        }

        foreach (var there in ((StoragePlace[])[copied, restored]).Select(place => StorageEngines.Open(place).Users))
        {
            Assert.Equal(user with { HasPassword = true }, there.Named("may"));
            Assert.Equal("hash", there.SecretsOf(user.Id).PasswordHash);
            Assert.Equal(1, there.Codes.Count(user.Id, CodeKind.Recovery, Now));
            Assert.Null(there.Sessions.Of("h", Now));
            Assert.Empty(there.Sessions.Keys());
        }
    }

    private StoredUser Begun(string hash)
    {
        var user = Store.Add("May", null, Now);
        Store.Sessions.Begin(hash, Store.SecretsOf(user.Id).Stamp, new StoredSession("id of " + hash, user.Id, false, "Firefox", Now, Now), Now);
        return user;
    }
}
