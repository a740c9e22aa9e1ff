using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Documents;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Reading;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests.Sqlite;

/// <summary>In SQLite a cell can hold anything, whatever its column was declared as: a byte that changed makes a text of a number. That is damage, never a fault of ours.</summary>
public sealed class SqliteCellTests : IDisposable
{
    private static readonly string[] Values = ["'文字'", "x'FF00'", "9223372036854775807", "-9223372036854775808", "NULL", "1.5", "''"];
    private readonly SqliteEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_cell_of_another_kind_in_a_shop_is_read_or_told_as_damage(int turn)
    {
        var data = new RandomShop(7, 2, buyers: 8);
        var shop = _engine.NewShop();
        shop.ImportAll(data);
        shop.Replay(RuleBook.Default);
        shop.Import("more", Rows(data.MessagesOf(0)));
        Try(_engine.FileOf(shop), new SqliteFolder(_engine.Folder).Shop(shop.Shop.Code, 0), turn, () => Use(_engine.Reopen(shop), data));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_cell_of_another_kind_in_the_installation_is_read_or_told_as_damage(int turn)
    {
        _ = _engine.NewShop();
        _engine.Data.SaveSetting("shop1", "rules", "{}");
        _engine.Data.Documents.Add(new DocumentVersion(DocumentKind.Scheme, "a", 1, new DateOnly(2026, 10, 1), "{}", Now));
        _engine.Data.Documents.Acknowledge(DocumentKind.Scheme, "a", 1, new Acknowledgement(new AgentId("小美"), Now));
        _engine.Data.Documents.Retire(DocumentKind.Scheme, "a", 1, new DateOnly(2026, 11, 1));
        Try(Path.Combine(_engine.Folder, "jinpai.db"), new SqliteFolder(_engine.Folder).Operated, turn, () =>
        {
            var data = InstallationData.Open(new SqliteFolder(_engine.Folder));
            _ = data.Shops().Select(known => data.Setting(known.Code, "rules")).ToList();
            _ = data.SettingsFrom("", "").Count;
            _ = data.Documents.All(DocumentKind.Scheme).Count;
        });
    }

    // One value for each column in a turn: together they are all columns with several values each. A key that changed is another row: that is the engine's own check's to find.
    private static void Try(string path, IDatabase database, int turn, Action use)
    {
        SqliteConnection.ClearAllPools();
        var whole = File.ReadAllBytes(path);
        List<(string Table, string Column)> cells;
        database.Prepare();
        using (var connection = database.Open())
        {
            cells = connection.Rows(
                "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT IN ('migrations', 'schema_seal') AND c.pk = 0",
                row => (row.GetString(0), row.GetString(1)));
        }

        Assert.True(cells.Count > 10);
        var faults = new List<string>();
        var damaged = 0;
        foreach (var (index, (table, column)) in cells.Index())
        {
            var value = Values[(index + turn) % Values.Length];
            Restore(path, whole);
            if (!Changed(database, $"UPDATE OR IGNORE {table} SET {column} = {value}"))
            {
                continue;
            }

            try
            {
                use();
            }
            catch (Exception told) when (StorageTrouble.Of(told) is not null)
            {
                damaged++;
            }
            catch (Exception fault)
            {
                faults.Add($"{table}.{column} = {value}: {fault}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(damaged > 0);
    }

    private static bool Changed(IDatabase database, string sql)
    {
        try
        {
            using var connection = database.Open();
            return connection.Run(sql) > 0;
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode == 19)
        {
            // The column's own condition, or a trigger, keeps the value out.
            return false;
        }
    }

    private static void Restore(string path, byte[] whole)
    {
        SqliteConnection.ClearAllPools();
        foreach (var beside in (string[])["-wal", "-shm"])
        {
            File.Delete(path + beside);
        }

        File.WriteAllBytes(path, whole);
    }

    private static void Use(IShopStore shop, RandomShop data)
    {
        using (var reader = shop.Read())
        {
            Read(reader, data);
        }

        shop.Replay(RuleBook.Default);
        shop.Replay(RuleBook.Default, isForced: true);
        shop.Import("all", Rows(data.Messages));
        shop.Import("orders again", Rows(data.OrdersUpTo(data.Days)));
        shop.Import("refunds again", Rows(data.Refunds.Select(refund => refund.Refund)));
        shop.Undo(1);
    }

    private static void Read(ShopReader reader, RandomShop data)
    {
        _ = (reader.Imports().Count, reader.Coverage(), reader.LastDay(), reader.Revision(), reader.IsUpToDate(RuleBook.Default), reader.HeldRows().Count, reader.UnfinishedImports().Count);
        _ = (reader.Measures(DaySpan.Always).Count, reader.Deals(DaySpan.Always, DealDate.Creation).Count, reader.Deals(DaySpan.Always, DealDate.Sale).Count);
        _ = (reader.Receptions(DaySpan.Always).Count(), reader.Funnels(DaySpan.Always).Count(), reader.Losses(DaySpan.Always).Count(), reader.Faults(DaySpan.Always).Count());
        _ = (reader.Links(RuleBook.Default).Count, reader.BuyerMatch(RuleBook.Default), reader.Records<AgentRecord>().Count, reader.Accounts().Count);
        _ = reader.History(new BuyerKey(data.Buyers[0]), RuleBook.Default);
    }
}
