using Jinpai.Core;
using Jinpai.Desk.Details;
using Jinpai.Desk.Documents;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.Months;
using Jinpai.Desk.People;
using Jinpai.Desk.Reports;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Tests.People;

/// <summary>Rows, counts, figures and explanations hold what the viewer sees and nothing else.</summary>
public sealed class SeenTests(RightScene scene) : IClassFixture<RightScene>
{
    private static readonly HashSet<string> FirstTeam = ["小美", "小丽"];

    [Fact]
    public void A_supervisor_reads_the_rows_of_the_own_teams()
    {
        var all = Rows(Viewer.LocalOwner);
        var seen = Rows(RightScene.Person(Role.Supervisor));
        Assert.Equal(all.Where(row => FirstTeam.Contains(row.Agent)), seen);
        Assert.NotEmpty(seen);
        Assert.True(seen.Count < all.Count);
    }

    [Fact]
    public void An_agent_reads_their_own_rows()
    {
        var seen = Rows(RightScene.Person(Role.Agent));
        Assert.Equal(Rows(Viewer.LocalOwner).Where(row => row.Agent == "小美"), seen);
        Assert.NotEmpty(seen);
    }

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Agent)]
    [InlineData(Role.Auditor)]
    public void Counts_and_pages_are_of_what_is_seen(Role role)
    {
        var shop = scene.Open(RightScene.Person(role));
        foreach (var kind in ReceptionQuery.Kinds)
        {
            var pages = new ReceptionPages(shop, new ReceptionQuery(RightScene.October) { Kind = kind });
            Assert.Equal(pages.All().Count(), pages.Page(_ => (0, 3)).Total);
        }

        using var reader = shop.Read(Right.ReadRows);
        Assert.Equal(reader.Losses(RightScene.October).Count(), reader.LossDays(RightScene.October).Sum(day => day.Count));
        Assert.Equal(reader.Faults(RightScene.October).Count(), reader.FaultDays(RightScene.October).Sum(day => day.Count));
        foreach (var kind in Enum.GetValues<DealKind>())
        {
            var selection = new DealSelection(RightScene.October) { Kind = kind };
            Assert.Equal(reader.Deals(selection, 0, 1000).Count, reader.DealCount(selection));
        }
    }

    [Fact]
    public void What_nobody_has_is_in_no_part_of_the_shop()
    {
        using var all = scene.Open(Viewer.LocalOwner).Read(Right.ReadRows);
        using var part = scene.Open(RightScene.Person(Role.Supervisor)).Read(Right.ReadRows);
        var silent = new DealSelection(RightScene.October) { Kind = DealKind.Silent };
        Assert.NotEqual(0, all.DealCount(silent));
        Assert.Equal(0, part.DealCount(silent));
        Assert.All(part.Deals(new DealSelection(RightScene.October) { Kind = DealKind.All }, 0, 1000), deal => Assert.Contains((deal.SaleDay is null ? deal.CreationAgent : deal.SaleAgent)!.Value.Value, FirstTeam));
    }

    [Fact]
    public void Figures_are_of_whom_one_sees_beside_the_shop()
    {
        var metrics = MetricCatalog.Known.Computed.Where(metric => !FigureSource.IsDistinct(metric)).ToList();
        var all = Figures(Viewer.LocalOwner, metrics, MetricGrouping.Agents);
        var team = Figures(RightScene.Person(Role.Supervisor), metrics, MetricGrouping.Agents);
        Assert.Equal(["小丽", "小美"], team.Rows.Select(row => row.Subject.Name));
        Assert.All(team.Rows, row => Assert.All(metrics, metric => Assert.Equal(all.Rows.First(other => other.Subject == row.Subject)[metric], row[metric])));
        Assert.All(metrics, metric => Assert.Equal(all.Shop[metric], team.Shop[metric]));
        Assert.Equal(["小美"], Figures(RightScene.Person(Role.Agent), metrics, MetricGrouping.Agents).Rows.Select(row => row.Subject.Name));
        Assert.Equal(["一组"], Figures(RightScene.Person(Role.Supervisor), metrics, MetricGrouping.Teams).Rows.Select(row => row.Subject.Name));
        Assert.Empty(Figures(RightScene.Person(Role.Agent), metrics, MetricGrouping.Teams).Rows);
        Assert.Equal(all.Rows.Count, Figures(RightScene.Person(Role.Finance), metrics, MetricGrouping.Agents).Rows.Count);
    }

    [Fact]
    public void Scores_are_of_whom_one_sees_and_what_they_are()
    {
        var all = Appraised(Viewer.LocalOwner);
        var own = Appraised(RightScene.Person(Role.Agent));
        Assert.True(all.Cards.Length > 1);
        var card = Assert.Single(own.Cards);
        Assert.Equal(("小美", all.CardOf(card.Agent)!.Score), (card.Agent.Value, card.Score));
        Assert.DoesNotContain(own.Notices, notice => notice.Agent is { } agent && agent.Value != "小美");
    }

    [Fact]
    public void An_auditor_reads_everything_and_no_buyer()
    {
        var names = Buyers(Viewer.LocalOwner);
        var masked = Buyers(RightScene.Person(Role.Auditor));
        Assert.Equal(names.Count, masked.Count);
        Assert.Equal(names.Distinct().Count(), masked.Distinct().Count());
        Assert.All(masked, buyer => Assert.Matches("^.?\\*\\*\\*·[0-9a-f]{8}$", buyer));
        Assert.Empty(names.Intersect(masked));

        var shop = scene.Open(RightScene.Person(Role.Auditor));
        Assert.Empty(new ReceptionPages(shop, new ReceptionQuery(RightScene.October) { Buyer = names[0] }).All());
        using var reader = shop.Read(Right.ReadRows);
        Assert.Equal(0, reader.DealCount(new DealSelection(RightScene.October) { Kind = DealKind.All, Search = names[0] }));
    }

    [Fact]
    public void What_a_masked_row_leads_to_opens_and_names_nobody()
    {
        var shop = scene.Open(RightScene.Person(Role.Auditor));
        var keys = Buyers(Viewer.LocalOwner).Distinct().ToList();
        var evidence = new ShopEvidence(shop, scene.Desk(Viewer.LocalOwner).Words);
        foreach (var row in new ReceptionPages(shop, new ReceptionQuery(RightScene.October) { Kind = "consulted" }).All().ToList())
        {
            var chat = evidence.Chat(row.Account, row.Buyer, row.Day, isMerged: true)!;
            var said = chat.Reception.ToText() + string.Join('\n', chat.Buyers) + string.Join('\n', chat.Orders.Select(order => order.ToText() + order.ToJson())) + chat.Reception.ToJson();
            Assert.DoesNotContain(keys, key => said.Contains(key, StringComparison.Ordinal));
        }

        var clear = new ReceptionPages(scene.Open(Viewer.LocalOwner), new ReceptionQuery(RightScene.October)).All().First();
        Assert.Null(evidence.Chat(clear.Account, clear.Buyer, clear.Day, isMerged: false));
    }

    [Fact]
    public void Of_a_buyer_who_talked_with_several_one_sees_ones_own_talk()
    {
        var owner = new ShopEvidence(scene.Open(Viewer.LocalOwner), scene.Desk(Viewer.LocalOwner).Words);
        var agent = new ShopEvidence(scene.Open(RightScene.Person(Role.Agent)), scene.Desk(Viewer.LocalOwner).Words);
        var (shown, hidden) = (0, 0);
        foreach (var row in new ReceptionPages(scene.Open(Viewer.LocalOwner), new ReceptionQuery(RightScene.October) { Kind = "consulted" }).All().ToList())
        {
            var mine = agent.Chat(row.Account, row.Buyer, row.Day, isMerged: true);
            Assert.Equal(row.Agent.Value == "小美", mine is not null);
            Assert.Equal(row.Agent.Value == "小美", agent.Reception(row.Account, row.Buyer, row.Day) is not null);
            if (mine is null)
            {
                continue;
            }

            shown++;
            Assert.All(mine.Near, fact => Assert.Equal("小美", fact.Agent.Value));
            Assert.All(mine.Items.OfType<ChatItem.Spoken>(), line => Assert.Equal("小美", line.Agent.Value));
            hidden += owner.Chat(row.Account, row.Buyer, row.Day, isMerged: true)!.Near.Count - mine.Near.Count;
        }

        Assert.True(shown > 0 && hidden > 0, $"{shown} {hidden}");
    }

    [Fact]
    public void An_order_opens_for_whoever_had_a_part_in_it()
    {
        var owner = new ShopEvidence(scene.Open(Viewer.LocalOwner), scene.Desk(Viewer.LocalOwner).Words);
        var agent = new ShopEvidence(scene.Open(RightScene.Person(Role.Agent)), scene.Desk(Viewer.LocalOwner).Words);
        using var reader = scene.Open(Viewer.LocalOwner).Read(Right.ReadRows);
        var (opened, closed) = (0, 0);
        foreach (var deal in reader.Deals(new DealSelection(RightScene.October) { Kind = DealKind.All }, 0, 1000))
        {
            var part = owner.Order(deal.Order)!.Credits.SelectMany(credit => credit.Candidates).Any(candidate => candidate.Fact.IsCandidate && candidate.Fact.Agent.Value == "小美") || deal.FollowUpAgent?.Value == "小美";
            Assert.Equal(part, agent.Order(deal.Order) is not null);
            _ = part ? opened++ : closed++;
        }

        Assert.True(opened > 0 && closed > 0, $"{opened} {closed}");
    }

    [Fact]
    public void A_list_of_the_command_line_holds_the_same_also_under_other_rules()
    {
        var rules = scene.NewPath();
        File.WriteAllText(rules, "{ \"enquiryDays\": 2 }");
        foreach (var file in (string?[])[null, rules])
        {
            var desk = scene.Desk(RightScene.Person(Role.Agent));
            var shop = ShopSession.Open(desk, RightScene.Shop);
            var lists = new DetailLists(SpanFacts.Read(desk, shop, file, RightScene.October), shop.Time);
            Assert.NotEmpty(lists.List("receptions", null).Rows);
            foreach (var name in DetailLists.Names)
            {
                var list = lists.List(name, null);
                var column = list.Columns.Select((known, index) => (known.Name, index)).First(known => known.Name == "agent").index;
                Assert.All(list.Rows, row => Assert.True(name == "deals" || row[column] is null || row[column]!.ToString() == "小美", $"{file} {name}: {row[column]}"));
            }

            Assert.Empty(lists.List("receptions", new AgentId("阿强")).Rows);
        }
    }

    [Fact]
    public void Viewers_who_see_other_things_are_told_apart_and_those_who_see_the_same_are_not()
    {
        string[] seen = [.. ((Viewer[])[Viewer.LocalOwner, RightScene.Person(Role.Supervisor), RightScene.Person(Role.Agent), RightScene.Person(Role.Auditor), RightScene.Person(Role.Finance), RightScene.Person(Role.Agent) with { Agent = new AgentId("小丽") }])
            .Select(viewer => scene.Open(viewer).Seen)];
        Assert.Equal(seen.Length, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(seen[0], scene.Open(RightScene.Person(Role.Owner)).Seen);
        Assert.Equal(seen[2], scene.Open(RightScene.Person(Role.Agent) with { UserId = "another", Name = "another" }).Seen);
    }

    private List<(string Agent, string Buyer, long At)> Rows(Viewer viewer) =>
        [.. new ReceptionPages(scene.Open(viewer), new ReceptionQuery(RightScene.October) { Kind = "consulted" }).All().Select(fact => (fact.Agent.Value, fact.Buyer.Value, fact.FirstAt.UnixMilliseconds))];

    private List<string> Buyers(Viewer viewer)
    {
        var shop = scene.Open(viewer);
        using var reader = shop.Read(Right.ReadRows);
        return
        [
            .. reader.Receptions(RightScene.October).Select(fact => fact.Buyer.Value), .. reader.Losses(RightScene.October).Select(fact => fact.Buyer.Value), .. reader.Faults(RightScene.October).Select(fact => fact.Buyer.Value),
            .. reader.Deals(RightScene.October, DealDate.Sale).Select(deal => deal.Buyer.Value), .. reader.Deals(new DealSelection(RightScene.October) { Kind = DealKind.All }, 0, 1000).Select(deal => deal.Buyer.Value),
        ];
    }

    private MetricTable Figures(Viewer viewer, IReadOnlyList<Metric> metrics, MetricGrouping grouping) => FigureSource.Stored(scene.Open(viewer), RightScene.October).Ask(grouping, metrics);

    private Appraisal.Results.AppraisalResult Appraised(Viewer viewer)
    {
        var desk = scene.Desk(viewer);
        return new AppraiseMonth(desk).Run(UsualDocuments.Scheme, new ShopMonth(desk, scene.Open(viewer), Period.Parse("2026-10")));
    }
}
