namespace Jinpai.Storage.Tests;

/// <summary>An engine that the storage suite runs on: another one is another implementation.</summary>
public interface IStorageEngine : IDisposable
{
    /// <summary>An empty shop of its own, that replays all only when it must: so that small shops test the incremental replay.</summary>
    ShopStore NewShop();

    /// <summary>The same shop as another process would open it.</summary>
    ShopStore Reopen(ShopStore shop);
}
