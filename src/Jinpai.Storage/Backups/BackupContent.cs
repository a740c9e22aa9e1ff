using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Backups;

/// <summary>What a backup holds. Whatever the file is, it is read as what was written or refused.</summary>
internal sealed class BackupContent : IContent
{
    private readonly string _path;
    private readonly ZipArchive _archive;
    private byte[] _row = new byte[1 << 16];

    /// <param name="path">The file.</param>
    /// <exception cref="StorageRefusedException"><c>not_a_backup</c>, <c>newer_backup</c> or <c>damaged_backup</c>.</exception>
    public BackupContent(string path)
    {
        _path = path;
        _archive = Opened(path);
        try
        {
            Manifest = ReadManifest();
        }
        catch
        {
            _archive.Dispose();
            throw;
        }
    }

    public BackupManifest Manifest { get; }

    public IEnumerable<ContentPart> Parts() => Manifest.Parts.Select(part =>
        new ContentPart(part.Shop, part.Migrations, [.. part.Tables.Select(table => new ContentTable(table.Name, table.Columns))]));

    public IEnumerable<ReadOnlyMemory<byte>> Rows(ContentPart part, ContentTable table)
    {
        var name = BackupManifest.EntryOf(part.Shop, table.Name);
        using var entry = Guarded(name, () => (_archive.GetEntry(name) ?? throw Damaged(name)).Open());
        using var buffered = new BufferedStream(entry, 1 << 16);
        while (Guarded(name, () => Next(buffered, name)) is { } length)
        {
            yield return _row.AsMemory(0, length);
        }
    }

    public void Dispose() => _archive.Dispose();

    private int? Next(Stream entry, string name)
    {
        Span<byte> head = stackalloc byte[sizeof(int)];
        var got = entry.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (got == 0)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (got < head.Length || length < 0 || length > _archive.GetEntry(name)!.Length)
        {
            throw Damaged(name);
        }

        if (length > _row.Length)
        {
            _row = new byte[Math.Max(length, _row.Length * 2)];
        }

        entry.ReadExactly(_row.AsSpan(0, length));
        return length;
    }

    private static ZipArchive Opened(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            throw new StorageRefusedException("not_a_backup", path);
        }
    }

    private BackupManifest ReadManifest()
    {
        return Guarded(BackupManifest.Name, () =>
        {
            var entry = _archive.GetEntry(BackupManifest.Name) ?? throw new StorageRefusedException("not_a_backup", _path);
            using var json = entry.Open();
            var manifest = BackupManifest.Read(json);
            return manifest.Format > BackupManifest.ThisFormat ? throw new StorageRefusedException("newer_backup", $"{_path} ({manifest.Program})")
                : IsOurs(manifest) ? manifest
                : throw Damaged(BackupManifest.Name);
        });
    }

    // Names become parts of statements and of paths: whoever wrote the file, only those that this program knows are taken.
    private static bool IsOurs(BackupManifest manifest) => manifest.Parts is [{ Shop: "" }, ..]
        && manifest.Parts.Skip(1).All(part => ShopCode.Is(part.Shop))
        && manifest.Parts.DistinctBy(part => part.Shop).Count() == manifest.Parts.Count
        && manifest.Parts.All(part => part.Tables.DistinctBy(table => table.Name).Count() == part.Tables.Count
            && part.Tables.All(table => part.Shop.Length == 0 ? Tables.Kept.Contains(table.Name) : Tables.OfShop.Contains(table.Name) || Tables.FormerOfShop.Contains(table.Name)));

    private StorageRefusedException Damaged(string entry) => new("damaged_backup", $"{_path}: {entry}");

    private T Guarded<T>(string entry, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or NotSupportedException or JsonException)
        {
            throw Damaged(entry);
        }
    }
}
