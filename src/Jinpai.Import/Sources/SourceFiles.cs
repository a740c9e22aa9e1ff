using System.Globalization;
using System.IO.Compression;
using Jinpai.Core.Issues;
using Jinpai.Import.Issues;

namespace Jinpai.Import.Sources;

/// <summary>Turns the paths that a user gave into files: a file is itself, a folder all files in it, a zip its entries.</summary>
public sealed class SourceFiles
{
    private readonly SourceLimits _limits;
    private readonly string? _root;
    private readonly List<SourceFile> _files = [];
    private readonly List<Issue> _issues = [];

    private SourceFiles(SourceLimits limits, string? root)
    {
        _limits = limits;
        _root = root;
    }

    /// <summary>The files of <paramref name="paths"/>, in the order given, within folders and archives in ordinal order. What is refused is an issue; the rest goes on.</summary>
    /// <param name="paths">Of files, folders and archives.</param>
    /// <param name="limits">How much a file may ask of this machine.</param>
    /// <param name="root">The folder that names are shown from; null: as the paths were given.</param>
    public static SourceExpansion Expand(IEnumerable<string> paths, SourceLimits? limits = null, string? root = null)
    {
        var files = new SourceFiles(limits ?? SourceLimits.Default, root);
        foreach (var path in paths)
        {
            files.AddPath(path, 0, isNamed: true);
        }

        return new SourceExpansion(files._files, files._issues);
    }

    /// <summary>True if the bytes are those of a zip's local file header.</summary>
    internal static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    private void Refuse(string code, string name, string found, params string[] arguments) =>
        _issues.Add(Issue.Coded(Severity.Error, code, new Origin(name), found, arguments));

    private void AddPath(string path, int depth, bool isNamed)
    {
        try
        {
            if (Directory.Exists(path))
            {
                AddFolder(path, depth);
            }
            else if (File.Exists(path))
            {
                AddFile(new DiskFile(path, Shown(path), new FileInfo(path).Length), 0);
            }
            else if (isNamed)
            {
                Refuse(IssueCodes.PathNotFound, Shown(path), "");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(IssueCodes.FileUnreadable, Shown(path), exception.GetType().Name);
        }
    }

    private void AddFolder(string path, int depth)
    {
        if (depth >= _limits.FolderDepth)
        {
            Refuse(IssueCodes.FolderTooDeep, Shown(path), "", Text(_limits.FolderDepth));
            return;
        }

        var before = _files.Count + _issues.Count;
        foreach (var entry in Directory.GetFileSystemEntries(path).Order(StringComparer.Ordinal))
        {
            var attributes = File.GetAttributes(entry);
            var isLinkedFolder = attributes.HasFlag(FileAttributes.ReparsePoint) && Directory.Exists(entry);
            if (!IsHidden(Path.GetFileName(entry)) && !attributes.HasFlag(FileAttributes.Hidden) && !isLinkedFolder)
            {
                AddPath(entry, depth + 1, isNamed: false);
            }
        }

        if (depth == 0 && before == _files.Count + _issues.Count)
        {
            Refuse(IssueCodes.FolderEmpty, Shown(path), "");
        }
    }

    private void AddFile(SourceFile file, int archiveDepth)
    {
        try
        {
            if (!IsZip(Head(file)))
            {
                _files.Add(file);
                return;
            }

            using var zip = new ZipArchive(ZipEntryFile.OpenSeekable(file), ZipArchiveMode.Read, leaveOpen: false, ZipEntryFile.NameEncoding);
            if (zip.Entries.Any(e => e.FullName == "[Content_Types].xml"))
            {
                // A workbook is a zip too, but one file.
                _files.Add(file);
                return;
            }

            AddEntries(file, zip, archiveDepth + 1);
        }
        catch (RefusedException refused)
        {
            _issues.Add(refused.Issue);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            Refuse(IssueCodes.ArchiveUnreadable, file.Name, exception.GetType().Name);
        }
    }

    private void AddEntries(SourceFile archive, ZipArchive zip, int depth)
    {
        if (depth > _limits.ArchiveDepth)
        {
            Refuse(IssueCodes.ArchiveTooDeep, archive.Name, Text(depth), Text(_limits.ArchiveDepth));
            return;
        }

        if (zip.Entries.Count > _limits.ArchiveEntries)
        {
            Refuse(IssueCodes.ArchiveTooManyEntries, archive.Name, Text(zip.Entries.Count), Text(_limits.ArchiveEntries));
            return;
        }

        Int128 total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
        }

        if (total > _limits.ArchiveSize)
        {
            _issues.Add(EntryStream.Bomb(archive.Name, (long)Int128.Min(total, long.MaxValue), (long)Int128.Min(total / Math.Max(archive.Length, 1), long.MaxValue), _limits));
            return;
        }

        foreach (var (index, entry) in zip.Entries.Index().OrderBy(e => e.Item.FullName, StringComparer.Ordinal))
        {
            AddEntry(archive, index, entry, depth);
        }
    }

    private void AddEntry(SourceFile archive, int index, ZipArchiveEntry entry, int depth)
    {
        var path = entry.FullName.Replace('\\', '/');
        var name = $"{archive.Name}/{entry.FullName}";
        var parts = path.Split('/');
        if (path.StartsWith('/') || parts.Contains("..", StringComparer.Ordinal) || (path.Length > 1 && path[1] == ':') || path.AsSpan().ContainsAnyInRange('\0', '\u001f'))
        {
            Refuse(IssueCodes.ArchiveEntryName, name, "");
        }
        else if (path.EndsWith('/') || parts.Any(p => IsHidden(p) || p == "__MACOSX"))
        {
            return;
        }
        else if (entry.IsEncrypted)
        {
            Refuse(IssueCodes.ArchiveEncrypted, name, "");
        }
        else
        {
            AddFile(new ZipEntryFile(archive, index, name, entry.Length, _limits), depth);
        }
    }

    private string Shown(string path) => _root is null ? path : Path.GetRelativePath(_root, path).Replace('\\', '/');

    private static byte[] Head(SourceFile file)
    {
        using var stream = file.Open();
        var head = new byte[4];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static bool IsHidden(string name) => name.StartsWith('.') && name is not ("." or "..");
    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
