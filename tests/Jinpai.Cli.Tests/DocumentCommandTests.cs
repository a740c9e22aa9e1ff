using System.Text.Json.Nodes;

namespace Jinpai.Cli.Tests;

/// <summary>Schemes, plans and grades in the database (spec 4.1, 4.6): versions with dates that never change, made known and acknowledged, and the one in force is used.</summary>
public sealed class DocumentCommandTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("scheme", "apparel")]
    [InlineData("plan", "score-weight")]
    [InlineData("grades", "medal")]
    public void What_was_saved_comes_out_to_the_character(string kind, string template)
    {
        var text = _desk.Run("template", "show", template).Expect(0).Out;
        var file = _desk.Write("mine.json", text);
        _desk.Run(kind, "save", file).Expect(0);
        Assert.Equal(text, _desk.Run(kind, "show", template).Expect(0).Out);
        var copy = _desk.File("copy.json");
        _desk.Run(kind, "show", template, "--version", "1", "--out", copy).Expect(0);
        Assert.Equal(text, File.ReadAllText(copy));
    }

    [Theory]
    [InlineData("scheme")]
    [InlineData("plan")]
    [InlineData("grades")]
    public void A_stored_version_is_never_changed(string kind)
    {
        _desk.Run(kind, "save", Document(kind, 1, null, "一")).Expect(0);
        Assert.Contains("无需再存", _desk.Run(kind, "save", Document(kind, 1, null, "一")).Expect(0).Error, StringComparison.Ordinal);
        var refused = _desk.Run(kind, "save", Document(kind, 1, null, "二")).Expect(1);
        Assert.Contains("version 改为 2", refused.Error, StringComparison.Ordinal);
        Assert.Contains("\"一\"", _desk.Run(kind, "show", "mine").Expect(0).Out, StringComparison.Ordinal);
        _desk.Run(kind, "save", Document(kind, 2, "2026-12-01", "二")).Expect(0);
        Assert.Equal([(1, "in_force"), (2, "coming")], States(kind));
    }

    [Fact]
    public void A_file_with_other_blanks_and_order_of_fields_is_the_same_version()
    {
        _desk.Run("scheme", "save", _desk.Write("a.json", """{"code":"a","version":1,"criteria":[{"metric":"sales","weight":100,"target":{"value":10}}]}""")).Expect(0);
        var other = _desk.Write("b.json", """{ "version": 1, "code": "a", "criteria": [ { "weight": 100.0, "metric": "sales", "target": {"value": 10} } ] }""");
        Assert.Contains("无需再存", _desk.Run("scheme", "save", other).Expect(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_faults_is_not_stored_and_all_faults_are_named()
    {
        var file = _desk.Write("bad.json", """
            {
              "code": "bad", "version": 1, "colour": "red",
              "criteria": [
                { "metric": "sales", "weight": -1, "target": {"value": 10} },
                { "metric": "sales", "weight": 10, "target": {"value": 10} },
                { "metric": "first_response", "weight": 10, "bands": [ {"atMost": 10, "points": 100}, {"atMost": 5, "points": 90}, {"otherwise": true, "points": 0} ] },
                { "metric": "reply_rate", "weight": 10, "bands": [ {"atLeast": 0.9, "points": 100} ] }
              ]
            }
            """);
        string[][] lines = [["scheme", "save", file], ["appraise", "--scheme", file, "--values", Repository.Path("samples/values/apparel.csv")]];
        foreach (var line in lines)
        {
            var ran = _desk.Run(line).Expect(1);
            Assert.Equal("", ran.Out);
            Assert.All(["colour", "criteria[0].weight", "criteria[1]", "criteria[2].bands[1]", "criteria[3].bands"], place => Assert.Contains(place, ran.Error, StringComparison.Ordinal));
            Assert.Contains("5 处错误", ran.Error, StringComparison.Ordinal);
        }

        Assert.Equal("[]", _desk.Run("scheme", "list", "--format", "json").Expect(0).Out.Trim());
    }

    [Fact]
    public void A_version_is_made_known_and_acknowledged_and_both_are_on_record()
    {
        _desk.Run("scheme", "save", Document("scheme", 1, "2026-12-01", "一")).Expect(0);
        Assert.Contains("还没有公布", _desk.Run("scheme", "acknowledge", "mine", "--version", "1", "--agent", "小美").Expect(1).Error, StringComparison.Ordinal);
        _desk.Run("scheme", "announce", "mine", "--version", "1", "--on", "2026-11-02").Expect(2);
        _desk.Run("scheme", "announce", "mine", "--version", "1", "--on", "2026-10-28").Expect(0);
        _desk.Run("scheme", "announce", "mine", "--version", "1", "--on", "2026-10-28").Expect(0);
        Assert.Contains("2026-10-28", _desk.Run("scheme", "announce", "mine", "--version", "1").Expect(1).Error, StringComparison.Ordinal);
        _desk.Run("scheme", "acknowledge", "mine", "--version", "1", "--agent", "小美").Expect(0);
        _desk.Run("scheme", "acknowledge", "mine", "--version", "1", "--agent", "小丽").Expect(0);
        _desk.Run("scheme", "acknowledge", "mine", "--version", "1", "--agent", "小美").Expect(0);
        var version = JsonNode.Parse(_desk.Run("scheme", "history", "mine", "--format", "json").Expect(0).Out)!.AsArray().Single()!;
        Assert.Equal("2026-10-28", (string?)version["announcedOn"]);
        Assert.Equal(["小丽", "小美"], version["acknowledgements"]!.AsArray().Select(known => (string)known!["agent"]!).Order(StringComparer.Ordinal));
        Assert.Equal("2026-11-01T04:00:00Z", (string?)version["acknowledgements"]![0]!["at"]);
        var table = _desk.Run("scheme", "history", "mine").Expect(0).Out;
        Assert.All(["2026-10-28", "小美", "小丽", "未到生效日"], text => Assert.Contains(text, table, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-12-02", "不是考核周期的第一天")]
    [InlineData("2026-11-01", "来不及事先公布")]
    [InlineData("2026-10-01", "来不及事先公布")]
    public void Dates_that_come_too_late_or_within_a_period_are_warned_about(string effective, string warning) =>
        Assert.Contains(warning, _desk.Run("scheme", "save", Document("scheme", 1, effective, "一")).Expect(0).Error, StringComparison.Ordinal);

    [Fact]
    public void Making_known_after_the_effective_date_is_warned_about()
    {
        _desk.Run("plan", "save", Document("plan", 1, "2026-11-01", "一")).Expect(0);
        Assert.Contains("应先公布", _desk.Run("plan", "announce", "mine", "--version", "1").Expect(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_scheme_for_the_same_people_is_warned_about_until_it_is_retired()
    {
        _desk.Run("scheme", "save", Document("scheme", 1, null, "一")).Expect(0);
        var other = _desk.Write("other.json", File.ReadAllText(Document("scheme", 1, null, "一")).Replace("mine", "other", StringComparison.Ordinal));
        Assert.Contains("jinpai scheme retire mine", _desk.Run("scheme", "save", other).Expect(0).Error, StringComparison.Ordinal);
        _desk.Run("scheme", "retire", "mine", "--from", "2026-11-01").Expect(0);
        Assert.Equal([(1, "retired")], States("scheme"));
        var second = _desk.Write("other2.json", File.ReadAllText(other).Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal));
        Assert.DoesNotContain("retire", _desk.Run("scheme", "save", second).Expect(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        Assert.Contains("nothing", _desk.Run("scheme", "show", "nothing").Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("nothing", _desk.Run("scheme", "save", "nothing").Expect(1).Error, StringComparison.Ordinal);
        _desk.Run("scheme", "save", "apparel").Expect(0);
        Assert.Contains("版本 7", _desk.Run("scheme", "show", "apparel", "--version", "7").Expect(1).Error, StringComparison.Ordinal);
        _desk.Run("scheme", "announce", "apparel").Expect(2);
        _desk.Run("scheme", "announce", "apparel", "--version", "1", "--on", "soon").Expect(2);
        _desk.Run("scheme", "retire", "apparel", "--from", "2026-13-01").Expect(2);
        _desk.Run("scheme", "acknowledge", "apparel", "--version", "1", "--agent", " ").Expect(2);
    }

    /// <summary>A small file of the kind, code <c>mine</c>.</summary>
    private string Document(string kind, int version, string? effective, string name)
    {
        var head = $$"""{ "code": "mine", "name": "{{name}}", "version": {{version}}{{(effective is null ? "" : $", \"effectiveFrom\": \"{effective}\"")}}""";
        return _desk.Write(kind + ".json", head + kind switch
        {
            "scheme" => """, "criteria": [ { "metric": "sales", "weight": 100, "target": { "value": 1000 } } ] }""",
            "plan" => """, "components": [ { "kind": "base" } ] }""",
            _ => """, "dimensions": [ { "name": "d", "metrics": [ { "metric": "repeat_share", "bands": [ {"above": 0.7, "grade": "gold"}, {"otherwise": true, "grade": "junior"} ] } ] } ] }""",
        });
    }

    private (int, string)[] States(string kind) =>
        [.. JsonNode.Parse(_desk.Run(kind, "history", "mine", "--format", "json").Expect(0).Out)!.AsArray().Select(version => ((int)version!["version"]!, (string)version["state"]!))];
}
