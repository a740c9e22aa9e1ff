using System.Collections.Concurrent;
using Jinpai.Desk;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Storage;
using Jinpai.Web.Views;

namespace Jinpai.Web.Hosting;

/// <summary>The shops whose files are open: opening one checks its structure and clears away what a dead process left, which is too much for every page.</summary>
public sealed class OpenShops(DataDirectory data, WebOptions options)
{
    private readonly ConcurrentDictionary<string, ShopStore> _stores = new(StringComparer.Ordinal);

    public DataDirectory Data => data;

    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    public ShopStore Store(string code) => _stores.GetOrAdd(code, static (shop, folder) => folder.OpenShop(shop), data);

    /// <summary>The shop with its rules as they are now.</summary>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    public ShopSession Session(string code, DeskSession desk) => ShopSession.Open(desk, data, Store(code));

    /// <summary>The desk of a reader of that language; it says nothing beside its results.</summary>
    public DeskSession Desk(Words words, CancellationToken cancellation = default) =>
        new() { Words = words, DataFolder = data.FullPath, Clock = options.Clock, Cancellation = cancellation };

    /// <summary>The shop that a page looks at; null: the page has none.</summary>
    public ShopSession? Of(Visit visit) => visit.Shop is { } shop ? Session(shop.Code, Desk(visit.Words)) : null;
}
