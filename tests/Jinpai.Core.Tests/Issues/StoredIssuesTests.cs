using Jinpai.Core.Issues;

namespace Jinpai.Core.Tests.Issues;

public sealed class StoredIssuesTests
{
    public static readonly IssueKind Lowered = new("test_amount_lowered", Severity.Warning, zh: new("金额变低", "不低于 {0}", "保留 {1}"), en: new("Amount lowered", "At least {0}", "Kept {1}"));

    private static readonly IssueCatalog Catalog = new(typeof(StoredIssuesTests).Assembly);

    [Fact]
    public void What_was_stored_is_read_in_both_languages()
    {
        var log = new IssueLog();
        log.Add(new Issue(Lowered, new Origin("a.xlsx", "Sheet1", 7, "金额"), new LocalText("空", "blank"), 5, new LocalText("较高", "the higher")));

        var group = Assert.Single(StoredIssues.Read(StoredIssues.Write(log), Catalog).Groups);

        Assert.Equal((Lowered, 1L), (group.Kind, group.Count));
        var shown = Assert.Single(group.Examples).In(Language.English);
        Assert.Equal(new ShownIssue("test_amount_lowered", Severity.Warning, "Amount lowered", new Origin("a.xlsx", "Sheet1", 7, "金额"), "blank", "At least 5", "Kept the higher"), shown);
        Assert.Equal(("空", "保留 较高"), (group.Examples[0].In(Language.Chinese).Found, group.Examples[0].In(Language.Chinese).Action));
    }

    [Fact]
    public void What_older_versions_stored_is_read()
    {
        const string Json = """[{"Severity":1,"Code":"test_amount_lowered","Count":3,"Examples":[{"Severity":1,"Code":"test_amount_lowered","Origin":{"File":"a.csv","Sheet":null,"Line":2,"Column":"x"},"Found":"4","Arguments":["5"]}]}]""";

        var group = Assert.Single(StoredIssues.Read(Json, Catalog).Groups);

        Assert.Equal((Lowered, 3L), (group.Kind, group.Count));
        var shown = Assert.Single(group.Examples).In(Language.English);
        Assert.Equal((new Origin("a.csv", null, 2, "x"), "4", "At least 5", "Kept …"), (shown.Origin, shown.Found, shown.Expected, shown.Action));
    }

    [Fact]
    public void A_code_of_another_version_keeps_its_severity_and_is_shown_in_words()
    {
        var group = Assert.Single(StoredIssues.Read("""[{"code":"of_tomorrow","severity":2,"count":4,"examples":[{"file":"a.csv","found":"x","arguments":[]}]}]""", Catalog).Groups);

        Assert.Equal(("of_tomorrow", Severity.Error, 4L), (group.Code, group.Severity, group.Count));
        Assert.DoesNotContain('_', group.Kind.Title.English + group.Kind.Action.English);
        Assert.Equal("x", group.Examples[0].In(Language.English).Found);
    }

    [Theory]
    [InlineData("""["x", null, 7, {"code":"test_amount_lowered","count":2}]""", 2)]
    [InlineData("""[{"code":"test_amount_lowered","severity":"bad","count":"many","examples":[null, "x", {"Origin":"a.csv","found":5,"arguments":"x"}]}]""", 1)]
    [InlineData("""[{"code":"test_amount_lowered","severity":99,"count":1e99,"examples":{}}]""", 1)]
    public void What_is_damaged_is_left_out_and_the_rest_is_shown(string json, long count)
    {
        var group = Assert.Single(StoredIssues.Read(json, Catalog).Groups);

        Assert.Equal(count, group.Count);
        Assert.All(group.Examples, example => Assert.Equal("At least …", example.In(Language.English).Expected));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[{")]
    public void A_list_that_cannot_be_read_is_said_and_no_page_fails(string json) =>
        Assert.Equal(StoredIssues.Unreadable, Assert.Single(StoredIssues.Read(json, Catalog).Groups).Kind);

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    public void Nothing_stored_is_no_issue(string json) => Assert.Empty(StoredIssues.Read(json, Catalog).Groups);
}
