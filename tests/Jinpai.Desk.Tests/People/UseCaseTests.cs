using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Storage.Refusals;

namespace Jinpai.Desk.Tests.People;

/// <summary>Every use case × every role: what the table does not give is refused, what it gives is not.</summary>
public sealed class UseCaseTests(RightScene scene) : IClassFixture<RightScene>
{
    public static TheoryData<string, Role> Everything()
    {
        var data = new TheoryData<string, Role>();
        foreach (var name in UseCases.All.Keys)
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                data.Add(name, role);
            }
        }

        return data;
    }

    [Fact]
    public void Every_use_case_has_said_which_right_it_needs_or_why_none() =>
        Assert.Empty((string[])[.. UseCases.Found().Except(UseCases.All.Keys).Except(UseCases.Free.Keys).Select(name => "not said: " + name), .. UseCases.All.Keys.Concat(UseCases.Free.Keys).Except(UseCases.Found()).Select(name => "not there: " + name)]);

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_use_case_is_refused_to_whoever_has_no_right_to_it(string name, Role role)
    {
        var (right, least, ask) = UseCases.All[name];
        var viewer = RightScene.Person(role);
        if (right is Right.Operate or Right.ManagePeople or Right.ReadPeople or Right.ReadAudit)
        {
            viewer = viewer with { Shops = null };
        }

        Assert.Equal(viewer.ExtentOf(right) < least, IsForbidden(() => ask(scene, scene.Desk(viewer))));
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void In_another_shop_there_is_nothing_for_anybody(string name, Role role)
    {
        var (right, _, ask) = UseCases.All[name];
        if (right is Right.Operate or Right.ManagePeople or Right.ReadPeople or Right.ReadAudit || name.StartsWith("DocumentShelf", StringComparison.Ordinal) || name.StartsWith("FirstSteps", StringComparison.Ordinal)
            || name.StartsWith("ReportMapStore", StringComparison.Ordinal) || name is "SheetDraft.Staff" or "SheetDraft.Attendance" or "AskedJobs.Find" or "AskedJobs.Cancel" or "AskedJobs.Retry" or "AskedJobs.Log")
        {
            // Of the whole organisation, or of nothing.
            return;
        }

        var stranger = RightScene.Person(role) with { Shops = [RightScene.Other] };
        var thrown = Record.Exception(() => ask(scene, scene.Desk(stranger)));
        if (thrown is null)
        {
            Assert.Equal("AskedJobs.All", name);
            return;
        }

        Assert.True(thrown is StorageRefusedException { Code: "unknown_shop" } or RefusedException { IsForbidden: true }, thrown.ToString());
    }

    [Fact]
    public void A_right_of_another_shop_opens_no_door_to_this_one()
    {
        var stranger = RightScene.Person(Role.Owner) with { Shops = [RightScene.Other] };
        var refused = Assert.Throws<StorageRefusedException>(() => ShopSession.Open(scene.Desk(stranger), RightScene.Shop));
        Assert.Equal(("unknown_shop", RightScene.Shop), (refused.Code, refused.Detail));
        Assert.Equal([RightScene.Other], scene.Desk(stranger).Shops().Select(shop => shop.Code));
    }

    private static bool IsForbidden(Action ask)
    {
        try
        {
            ask();
            return false;
        }
        catch (RefusedException refused)
        {
            return refused.IsForbidden;
        }
        catch (StorageRefusedException refused) when (refused.Code != "unknown_shop")
        {
            return false;
        }
    }
}
