using Jinpai.Shops;
using Jinpai.Testing;

namespace Jinpai.Conformance.Tests;

/// <summary>Invariant 14 of spec 2.9 on PostgreSQL: the cases and the seeded shops, through a store of the second engine.</summary>
public sealed class ServerShopsTests(ServerShopsTests.Server server) : IClassFixture<ServerShopsTests.Server>
{
    private static readonly ShopOptions Small = new() { Days = 12, ScenesPerDay = 5, Buyers = 25 };

    [Theory]
    [MemberData(nameof(CaseTests.Cases), MemberType = typeof(CaseTests))]
    public void A_store_on_a_server_gives_the_answer_of_the_case(string page, string title)
    {
        var scenario = Pages.Read(page).Cases.Single(c => c.Title == title);
        Assert.Equal([], CaseAnswers.Differences(scenario, server.Shops));
    }

    [Theory]
    [MemberData(nameof(InvariantTests.Seeds), MemberType = typeof(InvariantTests))]
    public void Shops_of_the_invariants(ulong seed) => SameFacts.Assert(server.Shops, ShopReading.Read(NastyShops.Generate(seed, Small), ShopReading.Rules(Shop.RulesJson)));

    public sealed class Server : IDisposable
    {
        public StoredShops Shops { get; } = StoredShops.OnServer();

        public void Dispose() => Shops.Dispose();
    }
}
