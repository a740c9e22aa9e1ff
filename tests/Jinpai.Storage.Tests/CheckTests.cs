using Jinpai.Replay.Rules;
using Jinpai.Storage.Schema;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>Checks find nothing in sound data, and what was changed behind the program's back.</summary>
public abstract class CheckTests : StorageSuite
{
    private readonly IShopStore _shop;

    protected CheckTests(IStorageEngine engine)
        : base(engine)
    {
        var data = new RandomShop(321, 5, buyers: 20);
        _shop = engine.NewShop();
        _shop.ImportAll(data);
        _shop.Undo(_shop.Import("taken back", Rows(data.Messages.Take(30))));
        _shop.Replay(RuleBook.Default);

        // In parts, so that facts are packed otherwise than by one replay.
        _shop.Import("more", Rows(new RandomShop(322, 2, buyers: 5).Messages));
        _shop.Replay(RuleBook.Default);
    }

    [Fact]
    public void Sound_data_has_no_faults()
    {
        Assert.Empty(_shop.CheckSegments(TestContext.Current.CancellationToken));
        Assert.Empty(_shop.CheckFacts(RuleBook.Default, cancellation: TestContext.Current.CancellationToken));
        Assert.Empty(_shop.CheckMoney(RuleBook.Default));
    }

    [Fact]
    public void Money_that_is_nobodys_or_somebodys_twice_is_found_with_its_day_and_both_amounts()
    {
        Change($"DELETE FROM {Tables.DealPacks} WHERE {Tables.Mine} AND sales > 0");
        var faults = _shop.CheckMoney(RuleBook.Default);
        Assert.Equal(["money_credited", "money_sales"], faults.Select(fault => fault.Code).Distinct());
        Assert.All(faults, fault => Assert.Matches(@"^2026-[0-9-]+(, .+)?: [0-9.]+ ≠ [0-9.]+$", fault.Place));
    }

    [Fact]
    public void Facts_that_are_not_what_a_replay_gives_are_found_with_their_day()
    {
        Change($"DELETE FROM {Tables.DealPacks} WHERE {Tables.Mine} AND id = (SELECT min(id) FROM {Tables.DealPacks} WHERE {Tables.Mine})");
        Change($"UPDATE {Tables.FactPacks} SET day = day + 1 WHERE {Tables.Mine} AND id = (SELECT min(id) FROM {Tables.FactPacks} WHERE {Tables.Mine} AND kind = 1)");
        var faults = Faults();
        Assert.All(faults, fault => Assert.Equal("facts_differ", fault.Code));
        Assert.Contains(faults, fault => fault.Place.Contains("Deal", StringComparison.Ordinal) && fault.Place.StartsWith("2026-", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Place.Contains("Reception", StringComparison.Ordinal));
    }

    [Fact]
    public void A_daily_row_that_is_not_the_sum_of_its_facts_is_found()
    {
        Change($"DELETE FROM {Tables.Measures} WHERE {Tables.Mine} AND agent = '' AND day = (SELECT min(day) FROM {Tables.Measures} WHERE {Tables.Mine})");
        Assert.Equal("figures_differ", Assert.Single(Faults()).Code);
    }

    [Fact]
    public void A_segment_that_holds_another_number_of_messages_or_cannot_be_read_is_found()
    {
        const string first = $"(SELECT min(part) FROM {Tables.DoneSegments} WHERE {Tables.Mine})";
        Change($"UPDATE {Tables.Segments} SET messages = messages + 1 WHERE {Tables.Mine} AND part = {first}");
        Assert.All(Segments(), fault => Assert.Equal("segment_counts", fault.Code));
        Change($"UPDATE {Tables.Segments} SET content = timing WHERE {Tables.Mine} AND part = {first}");
        Assert.NotEmpty(Segments());
        Assert.All(Segments(), fault => Assert.Equal("segment_unreadable", fault.Code));
    }

    private IReadOnlyList<Checking.StoredFault> Faults() => _shop.CheckFacts(RuleBook.Default, cancellation: TestContext.Current.CancellationToken);

    private IReadOnlyList<Checking.StoredFault> Segments() => _shop.CheckSegments(TestContext.Current.CancellationToken);

    private void Change(string sql)
    {
        using var connection = Engine.Connect(_shop);
        Assert.True(connection.Run(sql) > 0);
    }
}
