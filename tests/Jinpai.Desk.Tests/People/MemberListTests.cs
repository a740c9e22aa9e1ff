using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Desk.Members;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Refusals;
using Jinpai.Testing;

namespace Jinpai.Desk.Tests.People;

/// <summary>Giving memberships and taking them back.</summary>
public sealed class MemberListTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-members").FullName;
    private readonly DeskSession _desk;

    public MemberListTests()
    {
        _desk = new DeskSession { Words = Words.Load("en"), Viewer = Viewer.LocalOwner, Installation = new Installation(_folder), Clock = new FakeTime(new DateTimeOffset(2026, 11, 5, 4, 0, 0, TimeSpan.Zero)) };
        new AddShop(_desk).Run(new AskedShop("a"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_user_is_at_work_as_what_the_membership_says()
    {
        new MemberList(_desk).Give(new Membership("u1", Role.Agent) { Shops = Names("a"), Agent = new AgentId("小美") });
        var viewer = MemberList.ViewerOf(_desk.Installation, "u1", "may")!;
        Assert.Equal(("u1", "may", Role.Agent, "小美"), (viewer.UserId, viewer.Name, viewer.Role, viewer.Agent?.Value));
        Assert.True(viewer.SeesShop("a"));
        Assert.False(viewer.SeesShop("b"));
        var kept = Assert.Single(new MemberList(_desk).All());
        Assert.Equal(("local", 1793851200000), (kept.MadeBy, kept.Since.UnixMilliseconds));
    }

    [Fact]
    public void Who_leaves_is_nobody_at_once()
    {
        new MemberList(_desk).Give(new Membership("u1", Role.Finance));
        Assert.True(new MemberList(_desk).End("u1"));
        Assert.Null(MemberList.ViewerOf(_desk.Installation, "u1", "may"));
        Assert.False(new MemberList(_desk).End("u1"));
    }

    [Fact]
    public void The_last_owner_of_all_shops_stays_one()
    {
        var members = new MemberList(_desk);
        members.Give(new Membership("u1", Role.Owner));
        Assert.Throws<RefusedException>(() => members.End("u1"));
        Assert.Throws<RefusedException>(() => members.Give(new Membership("u1", Role.Owner) { Shops = Names("a") }));
        Assert.Throws<RefusedException>(() => members.Give(new Membership("u1", Role.Auditor)));
        members.Give(new Membership("u2", Role.Owner));
        Assert.True(members.End("u1"));
    }

    [Fact]
    public void A_shop_that_is_not_there_and_an_agent_who_is_nobody_are_refused()
    {
        var members = new MemberList(_desk);
        Assert.Equal("unknown_shop", Assert.Throws<StorageRefusedException>(() => members.Give(new Membership("u1", Role.Owner) { Shops = Names("b") })).Code);
        Assert.True(Assert.Throws<RefusedException>(() => members.Give(new Membership("u1", Role.Agent))).IsMisuse);
        Assert.Empty(members.All());
    }

    [Theory]
    [InlineData(Role.Supervisor, false)]
    [InlineData(Role.Finance, false)]
    [InlineData(Role.Agent, false)]
    [InlineData(Role.Auditor, true)]
    public void Only_owners_manage_people_and_only_auditors_read_them_beside(Role role, bool isRead)
    {
        var members = new MemberList(_desk with { Viewer = new Viewer { Name = "x", Role = role, Agent = new AgentId("小美") } });
        var refused = Assert.Throws<RefusedException>(() => members.Give(new Membership("u1", Role.Owner)));
        Assert.True(refused.IsForbidden);
        Assert.Contains(_desk.Words["right.manage_people"], refused.Message, StringComparison.Ordinal);
        Assert.True(Assert.Throws<RefusedException>(() => members.End("u1")).IsForbidden);
        if (isRead)
        {
            Assert.Empty(members.All());
        }
        else
        {
            Assert.True(Assert.Throws<RefusedException>(members.All).IsForbidden);
        }
    }

    private static ImmutableSortedSet<string> Names(params string[] names) => names.ToImmutableSortedSet(StringComparer.Ordinal);
}
