using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Import.Reading;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Reading;
using Jinpai.Testing;

namespace Jinpai.Conformance.Tests;

/// <summary>Shops in a real store of a temporary folder or database. A shop whose data was imported before is only replayed again, under its rules.</summary>
public sealed class StoredShops : IDisposable
{
    private static readonly Instant Now = Instant.FromDateTimeOffset(new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly Action _delete;
    private readonly IInstallationData _data;
    private readonly Dictionary<string, IShopStore> _shops = new(StringComparer.Ordinal);

    public StoredShops()
    {
        var folder = Directory.CreateTempSubdirectory("jinpai-conformance-").FullName;
        _data = StorageEngines.Open(folder);
        _delete = () => Directory.Delete(folder, recursive: true);
    }

    private StoredShops(string database)
    {
        _data = StorageEngines.Open(StoragePlace.OnServer(database));
        _delete = () => PostgresCluster.Drop(database);
    }

    /// <summary>The same in a database of the tests' server.</summary>
    public static StoredShops OnServer() => new(PostgresCluster.NewDatabase());

    public void Dispose() => _delete();

    /// <summary>The shop's facts and daily sums as the store gives them back after an import and a replay.</summary>
    public (BuyerFacts Facts, IReadOnlyList<DailyMeasures> Rows) Replay(MemoryShop shop)
    {
        var store = StoreOf(shop);
        store.Replay(shop.Rules);
        using var reader = store.Read();
        var deals = reader.Deals(DaySpan.Always, DealDate.Creation);
        return (
            new BuyerFacts(
                [.. reader.Receptions(DaySpan.Always)],
                [.. reader.Funnels(DaySpan.Always)],
                [.. deals.SelectMany(deal => reader.Deal(deal.Order)!.Value.Credits)],
                deals,
                [.. reader.Losses(DaySpan.Always)],
                [.. reader.Faults(DaySpan.Always)]),
            reader.Measures(DaySpan.Always));
    }

    private IShopStore StoreOf(MemoryShop shop)
    {
        var zone = shop.Rules.Versions[0].Zone;
        var key = zone.Id + FactText.Of(new object[] { shop.Files, shop.Snapshots, shop.Refunds, shop.Agents });
        if (!_shops.TryGetValue(key, out var store))
        {
            var code = $"shop{_shops.Count + 1}";
            _data.AddShop(new ShopInfo(code, code, zone.Id, TimeOnly.MinValue, "taobao"));
            store = _data.OpenShop(code);
            Import(store, shop);
            _shops.Add(key, store);
        }

        return store;
    }

    private static void Import(IShopStore store, MemoryShop shop)
    {
        using var session = store.BeginImport(shop.Rules, Now);
        foreach (var (index, messages) in shop.Files.Index())
        {
            File(session, $"messages {index}", sink =>
            {
                foreach (var message in messages)
                {
                    Add(sink, message);
                }
            });
        }

        File(session, "the rest", sink =>
        {
            foreach (var agent in shop.Agents)
            {
                sink.Add(agent);
            }

            foreach (var order in shop.Snapshots)
            {
                sink.Add(order);
            }

            foreach (var refund in shop.Refunds)
            {
                sink.Add(refund);
            }
        });
    }

    private static void File(ImportSession session, string name, Action<IRecordSink> rows)
    {
        using var file = session.Begin(new ImportedFile(name, name, "test", "utf-8", 1));
        rows(file);
        file.Commit(0, 0);
    }

    private static void Add(IRecordSink sink, MessageSent message) => sink.Add(new MessageRow
    {
        Account = message.Account.Value,
        Buyer = message.Buyer.Value,
        SentAt = message.At,
        Direction = message.Direction,
        Kind = message.Kind,
        Class = message.Class,
        MessageId = message.Id.ToString(),
        Content = message.Content ?? "",
        IsContentKnown = message.Content is not null,
        ProductId = message.ProductId ?? "",
        OrderId = message.Order?.Value ?? "",
        ToAccount = message.ToAccount?.Value ?? "",
        Line = message.Line,
    });
}
