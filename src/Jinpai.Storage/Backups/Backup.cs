using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Backups;

/// <summary>Backups of a whole installation: a file that any engine can write and read, with a digest of every table.</summary>
public static class Backup
{
    /// <summary>Reads the whole file and compares every digest; nothing is restored.</summary>
    /// <exception cref="StorageRefusedException"><c>not_a_backup</c>, <c>newer_backup</c> or <c>damaged_backup</c>.</exception>
    public static BackupSummary Verify(string file, IProgress<RowProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var content = new BackupContent(file);
        var summary = BackupSummary.Of(content.Manifest);
        ReadThrough(file, content, new RowCounter(progress, cancellation) { Total = summary.Rows });
        return summary;
    }

    /// <summary>What a backup says of itself; its rows are not read.</summary>
    /// <exception cref="StorageRefusedException">As <see cref="Verify"/>.</exception>
    public static BackupSummary Summary(string file)
    {
        using var content = new BackupContent(file);
        return BackupSummary.Of(content.Manifest);
    }

    /// <summary>While others work on it. The file is there when it is whole, and not before.</summary>
    /// <exception cref="StorageRefusedException"><c>file_exists</c>: a backup is never written over.</exception>
    internal static BackupSummary Write(IEngine engine, string file, Func<Signature> by, Instant now, IProgress<RowProgress>? progress, CancellationToken cancellation)
    {
        if (Path.Exists(file))
        {
            throw new StorageRefusedException("file_exists", file);
        }

        var partial = file + ".partial";
        try
        {
            BackupManifest manifest;
            using (var content = new LiveContent(engine))
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            {
                var counter = new RowCounter(progress, cancellation);
                manifest = BackupWriter.Write(content, stream, now, part => counter.Total += content.Count(part), counter.Add);
                stream.Flush(flushToDisk: true);
            }

            // Before it is there under its name: a row without a file says little, a file without a row nothing.
            var summary = BackupSummary.Of(manifest);
            new AuditLog(engine.Operated, by).Write(new AuditEntry(AuditKinds.BackupMade) { Subject = Path.GetFileName(file), After = new JsonObject { ["file"] = file, ["rows"] = summary.Rows, ["head"] = summary.Audit?.Hash } });
            File.Move(partial, file);
            return summary;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Into an empty place. Every digest is compared, of what was read and of what can be read where it now is, before it is there.</summary>
    /// <exception cref="StorageRefusedException">As <see cref="Verify"/>; <c>restored_differently</c>.</exception>
    /// <exception cref="DamagedContentException">Its digests are right, and its rows are none of ours: another program wrote it. Or the engine refuses them.</exception>
    internal static BackupSummary Restore(string file, Func<IEngineInMaking> make, Action<IEngine, AuditEntry> write, IProgress<RowProgress>? progress, CancellationToken cancellation)
    {
        using var content = new BackupContent(file);
        var summary = BackupSummary.Of(content.Manifest);
        var counter = new RowCounter(progress, cancellation) { Total = 3 * summary.Rows };
        using var making = make();
        ReadThrough(file, content, counter);
        Compare(file, content.Manifest, new ContentWriter(making.Engine, counter).Write(content));
        write(making.Engine, new AuditEntry(AuditKinds.Restored) { Subject = Path.GetFileName(file), After = new JsonObject { ["file"] = file, ["madeAt"] = summary.MadeAt.ToString(), ["rows"] = summary.Rows, ["head"] = summary.Audit?.Hash } });
        making.Finish();
        return summary;
    }

    /// <summary>From one engine into an empty place of another. Digests are compared as by <see cref="Restore"/>.</summary>
    /// <returns>Shops and rows.</returns>
    internal static (int Shops, long Rows) Copy(IEngine from, Func<IEngineInMaking> make, string to, Func<Signature> by, IProgress<RowProgress>? progress, CancellationToken cancellation)
    {
        from.Prepare();
        using var content = new LiveContent(from);
        using var making = make();
        var sums = new ContentWriter(making.Engine, new RowCounter(progress, cancellation)).Write(content);
        var entry = new AuditEntry(AuditKinds.Copied) { After = new JsonObject { ["from"] = from.Location, ["to"] = to } };
        new AuditLog(from.Operated, by).Write(entry);
        new AuditLog(making.Engine.Operated, by).Write(entry);
        making.Finish();
        return (sums.Select(sum => sum.Shop).Where(shop => shop.Length > 0).Distinct(StringComparer.Ordinal).Count(), sums.Sum(sum => sum.Rows));
    }

    /// <summary>One shop beside those of another installation, see <see cref="ShopCopy"/>.</summary>
    /// <returns>Rows.</returns>
    internal static long CopyShop(IEngine from, IEngine to, string code, IReadOnlyCollection<string> left, Func<Signature> by, IProgress<RowProgress>? progress, CancellationToken cancellation) =>
        new ShopCopy(from, to, code, left, by, new RowCounter(progress, cancellation)).Run();

    private static void ReadThrough(string file, BackupContent content, RowCounter counter) =>
        Compare(file, content.Manifest, [.. content.Parts().SelectMany(part => ContentSum.Of(table => content.Rows(part, table), part, counter.Add))]);

    private static void Compare(string file, BackupManifest manifest, IReadOnlyList<ContentSum> sums)
    {
        var said = manifest.Parts.SelectMany(part => part.Tables.Select(table => new ContentSum(part.Shop, table.Name, table.Rows, table.Sha256)));
        if (said.Except(sums).FirstOrDefault() is { } other)
        {
            throw new StorageRefusedException("damaged_backup", $"{file}: {other.Place}");
        }
    }
}
