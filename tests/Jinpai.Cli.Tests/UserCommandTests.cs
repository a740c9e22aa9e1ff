using System.Text.Json.Nodes;

namespace Jinpai.Cli.Tests;

/// <summary>Who may sign in, from the command line.</summary>
public sealed class UserCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithShop();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_user_is_added_with_a_code_that_stands_alone_on_standard_output()
    {
        var added = _desk.Run("user", "add", "小李", "--role", "owner", "--mail", "lee@example.com").Expect(0);
        Assert.Matches("^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$", added.Out.Trim());
        Assert.Contains("小李", added.Error, StringComparison.Ordinal);
        var user = Assert.Single(Listed());
        Assert.Equal(("小李", "lee@example.com", "owner", "waiting", false), ((string?)user!["name"], (string?)user!["mail"], (string?)user!["role"], (string?)user!["state"], (bool)user!["secondFactor"]!));
    }

    [Fact]
    public void A_role_is_limited_to_shops_and_teams_and_is_changed()
    {
        _desk.Run("user", "add", "lee", "--role", "owner").Expect(0);
        _desk.Run("user", "add", "may", "--role", "supervisor", "--shops", "tea", "--teams", "presale,aftersale").Expect(0);
        var may = Listed()[1];
        Assert.Equal("""["tea"] ["aftersale","presale"]""", $"{may!["shops"]!.ToJsonString()} {may["teams"]!.ToJsonString()}");
        _desk.Run("user", "role", "MAY", "--role", "agent", "--agent", "小美").Expect(0);
        Assert.Equal(("agent", "小美", null), ((string?)Listed()[1]!["role"], (string?)Listed()[1]!["agent"], (string?)Listed()[1]!["shops"]));
    }

    [Fact]
    public void Who_leaves_is_disabled_and_may_come_back()
    {
        _desk.Run("user", "add", "lee", "--role", "owner").Expect(0);
        _desk.Run("user", "add", "may", "--role", "finance").Expect(0);
        _desk.Run("user", "disable", "may").Expect(0);
        Assert.Equal(("disabled", null), ((string?)Listed()[1]!["state"], (string?)Listed()[1]!["role"]));
        _desk.Run("user", "enable", "may", "--role", "auditor").Expect(0);
        Assert.Equal(("waiting", "auditor"), ((string?)Listed()[1]!["state"], (string?)Listed()[1]!["role"]));
    }

    [Theory]
    [InlineData("user add lee --role owner", "同名")]
    [InlineData("user add may --role agent", "哪一位客服")]
    [InlineData("user add may --role owner --mail no", "邮箱")]
    [InlineData("user add may --role owner --shops silk", "silk")]
    [InlineData("user disable lee", "最后一位")]
    [InlineData("user reset nobody", "没有这个用户")]
    public void What_cannot_be_is_refused_with_a_sentence_and_changes_nothing(string line, string said)
    {
        _desk.Run("user", "add", "lee", "--role", "owner").Expect(0);
        var before = Listed().ToJsonString();
        var ran = _desk.Run(line.Split(' '));
        Assert.True(ran.Code is 1 or 2, ran.All);
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Equal("", ran.Out);
        Assert.Equal(before, Listed().ToJsonString());
    }

    private JsonArray Listed() => JsonNode.Parse(_desk.Run("user", "list", "--format", "json").Expect(0).Out)!.AsArray();
}
