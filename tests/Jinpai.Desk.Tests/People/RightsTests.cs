using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;

namespace Jinpai.Desk.Tests.People;

/// <summary>The table of roles and rights, and what a person's shops, teams and agent make of it.</summary>
public sealed class RightsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "people.md"));

    [Fact]
    public void The_table_of_the_documents_is_the_one_that_holds()
    {
        var words = Words.Load("en");
        var rows = Enum.GetValues<Right>().Select(right => $"| {words["right." + Codes.Of(right)]} | {string.Join(" | ", Enum.GetValues<Role>().Select(role => Shown(Rights.Of(role, right))))} |");
        Assert.Contains(string.Join('\n', rows), Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Every_role_and_right_has_its_words(string language)
    {
        var words = Words.Load(language);
        Assert.All(Enum.GetValues<Right>(), right => Assert.NotEmpty(words["right." + Codes.Of(right)]));
        Assert.All(Enum.GetValues<Role>(), role => Assert.NotEmpty(words["role." + Codes.Of(role)]));
    }

    [Fact]
    public void What_is_ones_own_needs_a_linked_agent()
    {
        var agent = new Viewer { Name = "a", Role = Role.Agent };
        Assert.Equal(Extent.None, agent.ExtentOf(Right.ReadRows));
        Assert.Equal(Extent.Own, (agent with { Agent = new AgentId("小美") }).ExtentOf(Right.ReadRows));
    }

    [Fact]
    public void A_supervisor_without_teams_has_all_and_one_with_none_has_none_of_them()
    {
        var supervisor = new Viewer { Name = "s", Role = Role.Supervisor };
        Assert.Equal(Extent.All, supervisor.ExtentOf(Right.ReadRows));
        Assert.Equal(Extent.Teams, (supervisor with { Teams = [] }).ExtentOf(Right.ReadRows));
    }

    [Fact]
    public void The_installation_is_for_owners_of_all_its_shops()
    {
        Assert.True(Viewer.LocalOwner.Has(Right.Operate));
        var owner = Viewer.LocalOwner with { Shops = ImmutableSortedSet.Create(StringComparer.Ordinal, "a") };
        Assert.False(owner.Has(Right.Operate));
        Assert.False(owner.Has(Right.ManagePeople));
        Assert.True(owner.Has(Right.ChangeShop));
        Assert.True(owner.SeesShop("a"));
        Assert.False(owner.SeesShop("A"));
    }

    private static string Shown(Extent extent) => extent switch { Extent.All => "✔", Extent.Teams => "own teams", Extent.Own => "own", _ => "–" };
}
