using System.Text;
using Jinpai.Cli.Tests.Killing;
using Jinpai.Shops;

namespace Jinpai.Cli.Tests;

/// <summary><c>retention run</c> and <c>forget</c>, killed with SIGKILL at random points: no figure changes, nothing is half taken out that should not be, and the same command ends it.</summary>
public sealed class ErasureKillTests : IDisposable
{
    private const int FirstSeed = 20261101;
    private static readonly Shop Nasty = NastyShops.Generate(81, new ShopOptions { FirstDay = new DateOnly(2024, 9, 8), Days = 10, ScenesPerDay = 10, Buyers = 40, TailDays = 2, EarlierExports = 1 });
    private readonly List<Desk> _desks = [];

    public void Dispose() => _desks.ForEach(desk => desk.Dispose());

    [Theory]
    [InlineData(false, 12)]
    [InlineData(true, 6)]
    public void Texts_that_are_being_emptied_go_on_to_be(bool isOnServer, int kills)
    {
        var desk = NewDesk(isOnServer);
        desk.Run("retention", "set", "30", "--shop", Desk.ShopCode).Expect(0);
        string[] empty = ["retention", "run", "--shop", Desk.ShopCode];
        var before = ShopState.Read(desk);
        var done = Copy(desk);
        done.Run(empty).Expect(0);
        var after = ShopState.Read(done);
        Assert.NotEqual(before.Raw["segments"], after.Raw["segments"]);
        Kill(desk, empty, kills, copy =>
        {
            var found = ShopState.Read(copy);
            Assert.Equal("", Desk.Differing(before.Derived, found.Derived));
            Assert.Equal("", Desk.Differing(Without("segments", before.Raw), Without("segments", found.Raw)));

            // Segment by segment: whatever part of them is empty, all can be read and say what they said.
            copy.Run("check", "segments").Expect(0);
            copy.Run(empty).Expect(0);
            Assert.Equal("", ShopState.Read(copy).DifferenceTo(after));
            return found.Raw["segments"] == after.Raw["segments"];
        });
    }

    [Theory]
    [InlineData(false, 12)]
    [InlineData(true, 6)]
    public void A_buyer_who_is_being_forgotten_is_in_whole_or_forgotten(bool isOnServer, int kills)
    {
        var desk = NewDesk(isOnServer);
        var buyer = BuyerOf(desk);
        string[] forget = ["forget", "--buyer", buyer, "--shop", Desk.ShopCode];
        string[] raw = ["segments", "orders"];
        var before = ShopState.Read(desk);
        Kill(desk, forget, kills, copy =>
        {
            var found = ShopState.Read(copy);
            Assert.Equal(before.Derived["measures"], found.Derived["measures"]);
            var changed = raw.Count(table => found.Raw[table] != before.Raw[table]);
            Assert.True(changed == 0 || changed == raw.Length, "The raw data has one name for the buyer in chats and orders, the old or the new.");

            // At the very end all was done already.
            var again = copy.Run(forget);
            var isOver = again.Error.Contains("没有买家", StringComparison.Ordinal);
            Assert.True(again.Code == 0 || isOver, again.All);
            Assert.Equal(before.Derived["measures"], copy.ReplayedHashes()["measures"]);
            AssertGone(copy, buyer);
            return changed > 0;
        });
    }

    private void Kill(Desk desk, string[] command, int kills, Func<Desk, bool> check)
    {
        var rounds = new Rounds<Desk>(kills, FirstSeed, _ =>
        {
            var copy = Copy(desk);
            return (copy, new ChildRun(copy, command));
        })
        { BytesBefore = 200_000 };
        rounds.Run(copy =>
        {
            var isWhole = check(copy);
            copy.Dispose();
            _desks.Remove(copy);
            return isWhole;
        });
    }

    // One who wrote and bought.
    private static string BuyerOf(Desk desk)
    {
        using var reader = desk.Shop().Read();
        var days = Core.DaySpan.Always;
        return reader.Receptions(days).Select(fact => fact.Buyer.Value).Intersect(reader.Deals(days, Storage.Reading.DealDate.Creation).Select(deal => deal.Buyer.Value), StringComparer.Ordinal).OrderBy(key => key.Length).Last();
    }

    // Of a folder in the bytes of its files, free pages and logs among them; of a server in what its tables hold.
    private static void AssertGone(Desk desk, string buyer)
    {
        var bytes = Encoding.UTF8.GetBytes(buyer);
        Assert.All(Directory.EnumerateFiles(Directory.CreateDirectory(desk.Data).FullName, "*", SearchOption.AllDirectories), path => Assert.True(File.ReadAllBytes(path).AsSpan().IndexOf(bytes) < 0, path));
        using var reader = desk.Shop().Read();
        Assert.DoesNotContain(reader.Receptions(Core.DaySpan.Always), fact => fact.Buyer.Value == buyer);
    }

    private static Dictionary<string, string> Without(string table, IReadOnlyDictionary<string, string> hashes) => hashes.Where(pair => pair.Key != table).ToDictionary(StringComparer.Ordinal);

    private Desk NewDesk(bool isOnServer)
    {
        var desk = Desk.WithShop(isOnServer ? PostgresCluster.NewDatabase() : null);
        _desks.Add(desk);
        desk.Run(["import", .. NeutralFiles.Of(Nasty).Select(desk.Write), "--shop", Desk.ShopCode]).Expect(0);
        desk.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        return desk;
    }

    private Desk Copy(Desk desk)
    {
        var copy = desk.Copy();
        _desks.Add(copy);
        return copy;
    }
}
