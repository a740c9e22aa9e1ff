using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Storage.Members;

namespace Jinpai.Storage.Tests;

/// <summary>Who is what in an organisation: one membership of a user stands, those before are kept.</summary>
public abstract class MembershipTests(IStorageEngine engine) : StorageSuite(engine)
{
    private MembershipStore Store => Engine.Data.Members;

    [Fact]
    public void A_membership_comes_back_as_it_was_given()
    {
        var given = Row("u1", "supervisor") with { Shops = Names("a", "B"), Teams = Names("一组"), Agent = "小美" };
        Store.Begin(given);
        Store.Begin(Row("u2", "owner"));
        Assert.Equal(Said(given), Said(Store.Of("u1")!));
        Assert.Equal((null, null, null), (Store.Of("u2")!.Shops, Store.Of("u2")!.Teams, Store.Of("u2")!.Agent));
        Assert.Equal(["u1", "u2"], Store.All().Select(row => row.UserId));
        Assert.Null(Store.Of("u3"));
    }

    [Fact]
    public void An_empty_list_of_shops_is_none_and_not_all()
    {
        Store.Begin(Row("u1", "agent") with { Shops = [] });
        Assert.Empty(Store.Of("u1")!.Shops!);
    }

    [Fact]
    public void Another_membership_ends_the_one_that_stood()
    {
        Store.Begin(Row("u1", "agent"));
        Store.Begin(Row("u1", "supervisor") with { Since = new Instant(9000), MadeBy = "boss" });
        Assert.Equal("supervisor", Store.Of("u1")!.Role);
        Assert.Equal([("agent", 9000L, "boss"), ("supervisor", null, null)], Store.All().Select(row => (row.Role, row.Until?.UnixMilliseconds, row.EndedBy)));
    }

    [Fact]
    public void Who_leaves_has_none_from_then_on_and_what_they_were_is_kept()
    {
        Store.Begin(Row("u1", "agent"));
        Assert.True(Store.End("u1", new Instant(5000), "boss"));
        Assert.Null(Store.Of("u1"));
        Assert.False(Store.End("u1", new Instant(6000), "boss"));
        var row = Assert.Single(Store.All());
        Assert.Equal((new Instant(5000), "boss"), (row.Until, row.EndedBy));
    }

    [Fact]
    public void A_role_that_is_none_is_not_stored()
    {
        Assert.ThrowsAny<Exception>(() => Store.Begin(Row("u1", "king")));
        Assert.Empty(Store.All());
    }

    private static MembershipRow Row(string user, string role) => new(user, role, null, null, null, new Instant(1000), "local");

    private static ImmutableSortedSet<string> Names(params string[] names) => names.ToImmutableSortedSet(StringComparer.Ordinal);

    private static string Said(MembershipRow row) => $"{row.UserId} {row.Role} {string.Join(',', row.Shops!)} {string.Join(',', row.Teams!)} {row.Agent} {row.Since} {row.MadeBy} {row.Until} {row.EndedBy}";
}
