using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Documents;
using Jinpai.Storage.Refusals;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>Every change leaves its row in the audit log, whoever makes it, and wherever it lies.</summary>
public abstract class AuditLogTests(IStorageEngine engine) : StorageSuite(engine)
{
    private static readonly Signature Somebody = new("u7", "店长", AuditOrigin.Page, "192.0.2.*", Now);

    private IInstallationData Data => Engine.Data.As(() => Somebody);

    [Fact]
    public void A_row_says_who_when_from_where_what_was_and_what_is()
    {
        Data.AddShop(new ShopInfo("tea", "茶", "Asia/Shanghai", new TimeOnly(2, 0), "tmall"));
        Data.SaveSetting("tea", "rules", """{ "lookback": 3, "enquiryDays": 2 }""");
        Data.SaveSetting("tea", "rules", """{ "lookback": 4.50, "enquiryDays": 2 }""");
        Data.RemoveSetting("tea", "rules");
        Assert.Equal(
            [
                """shop_added tea "" null -> {"dayCut":"02:00","name":"茶","platform":"tmall","zone":"Asia/Shanghai"}""",
                """rules_changed tea "" null -> {"enquiryDays":2,"lookback":3}""",
                """rules_changed tea "" {"enquiryDays":2,"lookback":3} -> {"enquiryDays":2,"lookback":4.50}""",
                """rules_changed tea "" {"enquiryDays":2,"lookback":4.50} -> null""",
            ],
            Lines());
        Assert.All(Written(), row => Assert.Equal(Somebody, row.By));
        Assert.Equal([1, 2, 3, 4], Written().Select(row => row.Number));
    }

    [Fact]
    public void What_changes_nothing_leaves_no_row()
    {
        Data.AddShop(new ShopInfo("tea", "茶", "Asia/Shanghai", TimeOnly.MinValue, "tmall"));
        Data.SaveSetting("tea", "retention", "90");
        var before = Written().Count;
        Data.SaveSetting("tea", "retention", "90");
        Data.RemoveSetting("tea", "watch");
        Data.SaveSetting("tea", "retention.asked", "2026-12-01");
        Assert.Throws<StorageRefusedException>(() => Data.AddShop(new ShopInfo("TEA", "茶", "Asia/Shanghai", TimeOnly.MinValue, "tmall")));
        Assert.Equal(before, Written().Count);
    }

    [Fact]
    public void Keys_of_buyers_are_masked_and_what_no_kind_names_is_not_repeated()
    {
        Data.AddShop(new ShopInfo("tea", "茶", "Asia/Shanghai", TimeOnly.MinValue, "tmall"));
        Data.SaveSetting("tea", "rules", """{ "versions": [{ "blacklist": ["叶底发黑", "ab"], "vendors": ["供货商甲"] }] }""");
        Data.SaveSetting("", "mail", """{ "password": "hunter2" }""");
        Assert.Equal(
            [
                """rules_changed tea "" null -> {"versions":[{"blacklist":["叶***黑","a***"],"vendors":["供***甲"]}]}""",
                """setting_changed  "mail" {"isSet":false} -> {"isSet":true}""",
            ],
            Lines().Skip(1));
    }

    [Fact]
    public void Documents_leave_a_row_for_each_that_becomes_of_them()
    {
        var documents = Data.Documents;
        documents.Add(new DocumentVersion(DocumentKind.Plan, "a", 1, null, """{ "base": 1 }""", Now), new DocumentVersion(DocumentKind.Plan, "a", 2, null, """{ "base": 2 }""", Now));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            documents.Announce(DocumentKind.Plan, "a", 2, new DateOnly(2026, 12, 1));
            documents.Acknowledge(DocumentKind.Plan, "a", 2, new Acknowledgement(new AgentId("小美"), Now));
            documents.Retire(DocumentKind.Plan, "a", 2, new DateOnly(2027, 1, 1));
        }

        Assert.Throws<StorageRefusedException>(() => documents.Add(new DocumentVersion(DocumentKind.Plan, "a", 3, null, "{}", Now), new DocumentVersion(DocumentKind.Plan, "a", 1, null, "{}", Now)));
        Assert.Equal(
            [
                """document_saved  "plan a@1" null -> {"base":1}""",
                """document_saved  "plan a@2" {"base":1} -> {"base":2}""",
                """document_announced  "plan a@2" null -> {"announcedOn":"2026-12-01"}""",
                """document_acknowledged  "plan a@2" null -> {"agent":"小美","at":"2026-12-31T00:00:00Z"}""",
                """document_retired  "plan a@2" null -> {"retiredFrom":"2027-01-01"}""",
            ],
            Lines());
    }

    [Fact]
    public void A_change_of_a_shop_has_a_row_before_it_and_one_after_it_that_names_no_file_and_no_buyer()
    {
        var shop = Engine.NewShop().As(() => Somebody);
        var data = new RandomShop(121, 3);
        shop.Import("聊天 买家3.txt", Rows(data.Messages));
        using (var dry = shop.BeginImport(RuleBook.Default, Now, isDryRun: true))
        {
            dry.File("dry", Rows(data.OrdersUpTo(3)));
        }

        using (var known = shop.BeginImport(RuleBook.Default, Now))
        {
            Assert.NotNull(known.FindKnown(HashOf("聊天 买家3.txt")));
            known.Complete();
        }

        shop.Undo(1);
        Assert.Throws<StorageRefusedException>(() => shop.Undo(1));
        Assert.Equal(
            [
                """imported shop1 "1" begun null""",
                $$"""imported shop1 "1" ended {"files":[{"format":"test","rows":0,"sha256":"{{HashOf("聊天 买家3.txt")}}"}],"isComplete":false}""",
                """import_undone shop1 "1" begun null""",
                """import_undone shop1 "1" ended {"files":1}""",
                """import_undone shop1 "1" begun null""",
                """import_undone shop1 "1" failed {"refused":"already_undone"}""",
            ],
            Written().Skip(1).Select(row => $"{row.Kind} {row.Shop} \"{row.Subject}\" {Name(row.Step)} {row.After ?? "null"}"));
        Assert.Equal([null, null, 2, null, 4, null, 6], Written().Select(row => row.Begun));
    }

    [Fact]
    public void Forgetting_and_emptying_texts_and_links_leave_rows_in_which_no_key_stands()
    {
        var shop = Engine.NewShop();
        var data = new RandomShop(504, 6);
        shop.ImportAll(data);
        shop.Replay(RuleBook.Default);
        var buyer = data.Messages[0].Buyer;
        shop.SetLinkUndone(new BuyerKey(buyer), new BuyerKey("另外一位"), isUndone: true);
        shop.SetLinkUndone(new BuyerKey(buyer), new BuyerKey("另外一位"), isUndone: true);
        shop.EmptyTexts(RandomShop.First.Plus(3), RuleBook.Default, cancellation: TestContext.Current.CancellationToken);
        shop.Forget(new BuyerKey(buyer), RuleBook.Default);
        var rows = Written().Where(row => row.Kind is not ("imported" or "shop_added")).ToList();
        Assert.Equal(["link_changed begun", "link_changed ended", "texts_emptied begun", "texts_emptied ended", "buyer_forgotten begun", "buyer_forgotten ended"], rows.Select(row => $"{row.Kind} {Name(row.Step)}"));
        Assert.All(rows, row => Assert.DoesNotContain(buyer, $"{row.Subject}{row.Before}{row.After}", StringComparison.Ordinal));
        Assert.Equal("""{"undoneLinks":1}""", rows[1].After);
        Assert.True((long)JsonNode.Parse(rows[3].After!)!["messages"]! > 0);
        Assert.True((long)JsonNode.Parse(rows[5].After!)!["messages"]! > 0);
    }

    [Fact]
    public void What_a_dead_process_left_open_is_closed_by_what_is_true()
    {
        var data = new RandomShop(201, 4);
        var shop = Engine.NewShop();
        IInstallationData half;
        using (var session = shop.BeginImport(RuleBook.Default, Now))
        {
            session.File("first", Rows(data.Messages.Take(50)));
            half = Engine.AfterDeath();
        }

        Assert.Equal("imported begun null", Last(half));
        _ = half.OpenShop(shop.Shop.Code);
        Assert.Equal("""imported stopped {"files":1}""", Last(half));
        Assert.Equal(Signature.Program, half.Audit.Rows(AuditFilter.All, 0, 1)[0].By.UserId);
        var rows = half.Audit.Count(AuditFilter.All);
        _ = half.OpenShop(shop.Shop.Code);
        Assert.Equal(rows, half.Audit.Count(AuditFilter.All));
    }

    [Theory]
    [InlineData("imported", "7", null, "failed null")]
    [InlineData("import_undone", "1", null, """stopped {"files":1}""")]
    [InlineData("import_undone", "2", null, "ended null")]
    [InlineData("link_changed", "a – b", """{"undoneLinks":1}""", "failed null")]
    [InlineData("link_changed", "a – b", """{"undoneLinks":0}""", """ended {"undoneLinks":0}""")]
    [InlineData("buyer_forgotten", "", null, "stopped null")]
    public void What_became_of_a_change_is_asked_of_the_shop(string kind, string subject, string? after, string expected)
    {
        var shop = Engine.NewShop();
        shop.Import("orders", Rows([SmallOrder(1_000)]));
        using (var operated = Engine.ConnectOperated())
        {
            operated.Atomically(tx => AuditAppend.Row(tx, Somebody, new AuditEntry(new AuditKind(kind, "", "")) { Shop = shop.Shop.Code, Subject = subject, After = after is null ? null : JsonNode.Parse(after) }, AuditStep.Begun));
        }

        _ = Engine.Reopen(shop);
        Assert.Equal($"{kind} {expected}", Last(Engine.Data));
    }

    [Fact]
    public void Whoever_lost_the_lock_does_not_end_what_another_has_closed()
    {
        var shop = Engine.NewShop();
        using (var session = shop.BeginImport(RuleBook.Default, Now))
        {
            session.File("first", Rows([SmallOrder(1_000)]));
            using var operated = Engine.ConnectOperated();
            operated.Atomically(tx => AuditAppend.Row(tx, Somebody, new AuditEntry(AuditKinds.Imported) { Shop = shop.Shop.Code, Subject = "1" }, AuditStep.Stopped, Written()[^1].Number));
        }

        Assert.Equal("imported stopped null", Last(Engine.Data));
    }

    [Fact]
    public void Rows_are_found_by_who_what_where_and_when_a_page_at_a_time()
    {
        var at = Now;
        var data = Engine.Data.As(() => Somebody with { UserId = $"u{at.UnixMilliseconds % 2}", At = at });
        foreach (var number in Enumerable.Range(0, 40))
        {
            at = Now + TimeSpan.FromMilliseconds(number);
            data.SaveSetting("", number % 3 == 0 ? "backup" : "report_map:a", $"{number}");
        }

        var log = Engine.Data.Audit;
        Assert.Equal(40, log.Count(AuditFilter.All));
        Assert.Equal(Enumerable.Range(0, 40).Where(number => number % 3 == 0 && number % 2 == 0).Reverse(), log.Rows(new AuditFilter { UserId = "u0", Kind = "backup_plan_changed", Shop = "" }, 0, 100).Select(row => int.Parse(row.After!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal([30, 29, 28], log.Rows(AuditFilter.All, 10, 3).Select(row => row.Number));
        Assert.Equal([15, 14, 13], log.Rows(new AuditFilter { From = Now + TimeSpan.FromMilliseconds(12), ToExcl = Now + TimeSpan.FromMilliseconds(15) }, 0, 100).Select(row => row.Number));
        Assert.Empty(log.Rows(new AuditFilter { Shop = "nobody" }, 0, 100));
        Assert.Equal([("u0", "店长"), ("u1", "店长")], log.Users());
    }

    private IReadOnlyList<AuditRow> Written() => [.. Engine.Data.Audit.Rows(AuditFilter.All, 0, 1000).Reverse()];

    private IEnumerable<string> Lines() => Written().Select(row => $"{row.Kind} {row.Shop} \"{row.Subject}\" {row.Before ?? "null"} -> {row.After ?? "null"}");

    private static string Last(IInstallationData data) => data.Audit.Rows(AuditFilter.All, 0, 1) is [var row] ? $"{row.Kind} {Name(row.Step)} {row.After ?? "null"}" : "";

    private static string Name(AuditStep step) => step.ToString().ToLowerInvariant();
}
