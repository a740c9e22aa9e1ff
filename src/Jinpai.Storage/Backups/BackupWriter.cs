using System.Buffers.Binary;
using System.IO.Compression;
using Jinpai.Core;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Backups;

/// <summary>Writes a backup: a zip archive with an entry for each table, its rows each after their length in four bytes, and the manifest as the last entry.</summary>
internal static class BackupWriter
{
    /// <param name="content">Of an installation at work.</param>
    /// <param name="file">Where the archive goes.</param>
    /// <param name="madeAt">For the manifest.</param>
    /// <param name="onRow">Called for each row.</param>
    public static BackupManifest Write(LiveContent content, Stream file, Instant madeAt, Action<ContentPart> onPart, Action onRow)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var parts = new List<BackupManifest.Part>();
        foreach (var part in content.Parts())
        {
            onPart(part);
            var tables = part.Tables.Select(table => Write(archive, content, part, table, onRow)).ToList();
            parts.Add(new BackupManifest.Part(part.Shop, part.Migrations, tables));
        }

        var manifest = new BackupManifest(BackupManifest.ThisFormat, ProgramVersion, madeAt.UnixMilliseconds, parts)
        {
            Audit = content.Head is { } head ? new BackupManifest.Head(head.Number, head.Hash, head.At.UnixMilliseconds) : null,
        };
        using var entry = archive.CreateEntry(BackupManifest.Name).Open();
        entry.Write(manifest.ToJson());
        return manifest;
    }

    private static string ProgramVersion => typeof(BackupWriter).Assembly.GetName().Version!.ToString(3);

    private static BackupManifest.Table Write(ZipArchive archive, IContent content, ContentPart part, ContentTable table, Action onRow)
    {
        // What is compressed already only costs time.
        var level = Tables.Compressed.Contains(table.Name) ? CompressionLevel.NoCompression : CompressionLevel.Fastest;
        using var entry = archive.CreateEntry(BackupManifest.EntryOf(part.Shop, table.Name), level).Open();
        using var buffered = new BufferedStream(entry, 1 << 16);
        var digest = new ContentDigest();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var row in content.Rows(part, table))
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, row.Length);
            buffered.Write(length);
            buffered.Write(row.Span);
            digest.Add(row.Span);
            onRow();
        }

        return new BackupManifest.Table(table.Name, table.Columns, digest.Count, digest.Text);
    }
}
