using Jinpai.Storage.Engines;

namespace Jinpai.Storage.Tests;

/// <summary>An engine that the storage suite runs on: another one is another implementation, and one class for each suite like those in <c>Sqlite/SqliteImportTests.cs</c>.</summary>
public interface IStorageEngine : IDisposable
{
    /// <summary>An installation of its own.</summary>
    IInstallationData Data { get; }

    /// <summary>An empty shop of its own, that replays all only when it must: so that small shops test the incremental replay.</summary>
    IShopStore NewShop();

    /// <summary>A place where nothing is, for <see cref="StorageEngines.Open"/>. Goes with this engine.</summary>
    StoragePlace EmptyPlace();

    /// <summary>Where <see cref="Data"/> is, for <see cref="StorageEngines.Open"/>.</summary>
    StoragePlace Place { get; }

    /// <summary>The same shop as another process would open it.</summary>
    IShopStore Reopen(IShopStore shop);

    /// <summary>The installation elsewhere, as a process that was killed at this moment leaves it. Goes with this engine.</summary>
    IInstallationData AfterDeath();

    /// <summary>A connection to a shop's database, to look at or to change it.</summary>
    internal Connection Connect(IShopStore shop);

    /// <summary>A connection to what is operated, as the program has it.</summary>
    internal Connection ConnectOperated();

    /// <summary>Changes what is operated as whoever owns the database can: past what the program and its role may.</summary>
    internal void Tamper(params IReadOnlyList<string> statements);

    /// <summary>What was made by the migrations of a part.</summary>
    internal SchemaShape Shape(SchemaPart part);
}
