using Jinpai.Core;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Backups;
using Jinpai.Storage.Schema;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>Whoever can write to the database can rewrite the log; not so that nobody sees it.</summary>
public abstract class AuditChainTests : StorageSuite
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-audit-").FullName;

    protected AuditChainTests(IStorageEngine engine)
        : base(engine)
    {
        Write(8);
    }

    private AuditLog Log => Engine.Data.Audit;

    [Fact]
    public void What_nobody_touched_is_whole_and_every_head_that_was_kept_is_in_it()
    {
        var kept = Log.Head!;
        Write(3);
        Assert.Null(Log.FindFault(TestContext.Current.CancellationToken));
        Assert.Equal(11, Log.Head!.Number);
        Assert.Equal(kept, Log.Find(kept.Hash));
        Assert.Equal(kept, Log.Find(kept.Hash[..16]));
        Assert.Null(Log.Find(new string('f', 64)));
        Assert.Null(Log.Find(AuditHash.None));
    }

    [Fact]
    public void The_hash_of_a_row_is_that_of_the_bytes_that_are_written_down()
    {
        var row = new AuditRow(1, new Signature("u7", "店长", AuditOrigin.Page, "", new Instant(1_790_000_000_000)), "backup_plan_changed") { Subject = "backup", Step = AuditStep.Whole, After = "1", Previous = AuditHash.None };
        var bytes = "jinpai-audit-1\n1:1\n13:1790000000000\n2:u7\n6:店长\n4:page\n0:\n19:backup_plan_changed\n0:\n6:backup\n5:whole\n-\n-\n1:1\n64:" + AuditHash.None + "\n";
        Assert.Equal(HashOf(bytes), AuditHash.Of(row));
    }

    [Fact]
    public void A_row_that_was_changed_is_named()
    {
        Engine.Tamper($"UPDATE {Tables.AuditLog} SET user_id = 'nobody' WHERE number = 3");
        AssertFault("hash", 3);
    }

    [Theory]
    [InlineData("at = 1")]
    [InlineData("user_name = 'x'")]
    [InlineData("origin = 'job'")]
    [InlineData("place = 'x'")]
    [InlineData("kind = 'x'")]
    [InlineData("shop = 'x'")]
    [InlineData("subject = 'x'")]
    [InlineData("step = 'stopped'")]
    [InlineData("begun = 1")]
    [InlineData("old_value = 'x'")]
    [InlineData("old_value = NULL, new_value = old_value")]
    [InlineData("new_value = NULL")]
    public void Every_column_is_in_the_hash(string change)
    {
        Engine.Tamper($"UPDATE {Tables.AuditLog} SET {change} WHERE number = 4");
        AssertFault("hash", 4);
    }

    [Fact]
    public void A_row_that_is_missing_leaves_a_gap()
    {
        Engine.Tamper($"DELETE FROM {Tables.AuditLog} WHERE number = 5");
        AssertFault("gap", 5);
    }

    [Fact]
    public void A_row_that_is_missing_shows_also_when_those_after_it_are_numbered_anew()
    {
        Engine.Tamper($"DELETE FROM {Tables.AuditLog} WHERE number = 5", $"UPDATE {Tables.AuditLog} SET number = 5 WHERE number = 6", $"UPDATE {Tables.AuditLog} SET number = 6 WHERE number = 7", $"UPDATE {Tables.AuditLog} SET number = 7 WHERE number = 8");
        AssertFault("previous", 5);
    }

    [Fact]
    public void Two_rows_that_were_swapped_are_found()
    {
        Engine.Tamper($"UPDATE {Tables.AuditLog} SET number = 99 WHERE number = 4", $"UPDATE {Tables.AuditLog} SET number = 4 WHERE number = 5", $"UPDATE {Tables.AuditLog} SET number = 5 WHERE number = 99");
        AssertFault("previous", 4);
    }

    [Fact]
    public void A_row_that_was_rewritten_with_all_later_hashes_is_found_by_a_head_that_somebody_kept()
    {
        var early = Log.Rows(new AuditFilter { Number = 2 }, 0, 1)[0].Hash;
        var kept = Log.Head!.Hash;
        Write(2);
        Rewrite(4);
        Assert.Null(Log.FindFault(TestContext.Current.CancellationToken));
        Assert.Equal("nobody", Log.Rows(new AuditFilter { Number = 4 }, 0, 1)[0].By.UserId);
        Assert.Null(Log.Find(kept));
        Assert.Equal(2, Log.Find(early)!.Number);
    }

    [Fact]
    public void A_tail_that_was_cut_off_is_found_by_the_head_in_a_backup()
    {
        var file = Path.Combine(_folder, "a.jpb");
        Engine.Data.Backup(file, Now);
        Engine.Tamper($"DELETE FROM {Tables.AuditLog} WHERE number > 6");
        Assert.Null(Log.FindFault(TestContext.Current.CancellationToken));
        var head = Backup.Verify(file).Audit!;
        Assert.Equal(8, head.Number);
        Assert.Null(Log.Find(head.Hash));

        // Also when the log has become as long again since.
        Write(4);
        Assert.Null(Log.FindFault(TestContext.Current.CancellationToken));
        Assert.Null(Log.Find(head.Hash));
    }

    [Fact]
    public void A_value_that_the_program_cannot_have_written_is_a_fault_and_no_crash()
    {
        Engine.Tamper($"UPDATE {Tables.AuditLog} SET origin = 'moon' WHERE number = 2");
        AssertFault("unread", 2);
    }

    [Fact]
    public async Task Rows_of_many_writers_follow_each_other_without_a_gap_and_none_is_there_twice()
    {
        var others = Enumerable.Range(0, 4).Select(_ => StorageEngines.Open(Engine.Place)).ToList();
        await Task.WhenAll(others.Select((other, writer) => Task.Run(() =>
        {
            for (var number = 0; number < 12; number++)
            {
                other.SaveSetting("", $"report_map:{writer}", $"{number}");
            }
        })));
        Assert.Null(Log.FindFault(TestContext.Current.CancellationToken));
        Assert.Equal(8 + 48, Log.Head!.Number);
        Assert.Equal(48, Log.Rows(new AuditFilter { Kind = "map_changed" }, 0, 1000).DistinctBy(row => (row.Subject, row.After)).Count());
    }

    [Fact]
    public void A_restored_log_goes_on_where_the_backup_ended()
    {
        var file = Path.Combine(_folder, "a.jpb");
        Engine.Data.Backup(file, Now);
        var place = Engine.EmptyPlace();
        StorageEngines.Restore(file, place, () => new Signature("u7", "", AuditOrigin.Command, "restore", Now));
        var restored = StorageEngines.Open(place).Audit;
        Assert.Null(restored.FindFault(TestContext.Current.CancellationToken));
        Assert.Equal([("restored", "u7"), ("backup_plan_changed", "jinpai")], restored.Rows(AuditFilter.All, 0, 2).Select(row => (row.Kind, row.By.UserId)));
        Assert.Equal(8, restored.Find(Backup.Verify(file).Audit!.Hash)!.Number);
        Assert.Equal("backup_made", Log.Rows(AuditFilter.All, 0, 1)[0].Kind);
    }

    protected override void Clean() => Directory.Delete(_folder, recursive: true);

    private void Write(int count)
    {
        foreach (var _ in Enumerable.Range(0, count))
        {
            Engine.Data.SaveSetting("", "backup", $"{(Log.Head?.Number ?? 0) + 1}");
        }
    }

    // What a rewriter does who knows how hashes are made.
    private void Rewrite(long from)
    {
        var rows = Log.Rows(AuditFilter.All, 0, 1000).Reverse().Where(row => row.Number >= from).ToList();
        var previous = rows[0].Previous;
        foreach (var old in rows)
        {
            var row = old with { By = old.Number == from ? old.By with { UserId = "nobody" } : old.By, Previous = previous };
            previous = AuditHash.Of(row);
            Engine.Tamper($"UPDATE {Tables.AuditLog} SET user_id = '{row.By.UserId}', previous = '{row.Previous}', hash = '{previous}' WHERE number = {row.Number}");
        }
    }

    private void AssertFault(string code, long number)
    {
        var fault = Log.FindFault(TestContext.Current.CancellationToken);
        Assert.Equal((code, number), (fault?.Code, fault?.Number ?? 0));
    }
}
