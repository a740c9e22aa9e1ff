using System.Globalization;
using System.IO.Compression;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Sources;

/// <summary>Turns the paths that a user gave into files: a file is itself, a folder all files in it, a zip its entries.</summary>
public sealed class SourceFiles
{
    private const FileAttributes NoAttributes = (FileAttributes)(-1);
    private readonly SourceLimits _limits;
    private readonly string? _root;
    private readonly ArchiveShelf _shelf;
    private readonly List<SourceFile> _files = [];
    private readonly List<Issue> _issues = [];

    private SourceFiles(SourceLimits limits, string? root, ArchiveShelf shelf)
    {
        _shelf = shelf;
        _limits = limits;
        _root = root;
    }

    /// <summary>The files of <paramref name="paths"/>, in the order given, within folders and archives in ordinal order. What is refused is an issue; the rest goes on.</summary>
    /// <param name="paths">Of files, folders and archives.</param>
    /// <param name="limits">How much a file may ask of this machine.</param>
    /// <param name="root">The folder that names are shown from; null: as the paths were given.</param>
    public static SourceExpansion Expand(IEnumerable<string> paths, SourceLimits? limits = null, string? root = null)
    {
        var shelf = new ArchiveShelf();
        var files = new SourceFiles(limits ?? SourceLimits.Default, root, shelf);
        foreach (var path in paths)
        {
            files.AddPath(path, 0, isNamed: true);
        }

        return new SourceExpansion(files._files, files._issues, shelf);
    }

    private void Refuse(IssueKind kind, string name, string found, params IReadOnlyList<LocalText> arguments) =>
        _issues.Add(new Issue(kind, new Origin(name), found, arguments));

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
                AddFile(new DiskFile(path, Shown(path), LengthOf(path)), 0);
            }
            else
            {
                // A name in the folder that cannot be found again is one that this system does not read as text.
                Refuse(isNamed ? SourceIssues.PathNotFound : SourceIssues.NameUnreadable, Shown(path), "");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(SourceIssues.FileUnreadable, Shown(path), exception.GetType().Name);
        }
    }

    private void AddFolder(string path, int depth)
    {
        if (depth >= _limits.FolderDepth)
        {
            Refuse(SourceIssues.FolderTooDeep, Shown(path), "", Text(_limits.FolderDepth));
            return;
        }

        var before = _files.Count + _issues.Count;
        foreach (var entry in Directory.GetFileSystemEntries(path).Order(StringComparer.Ordinal))
        {
            if (!IsPassedOver(entry))
            {
                AddPath(entry, depth + 1, isNamed: false);
            }
        }

        if (depth == 0 && before == _files.Count + _issues.Count)
        {
            Refuse(SourceIssues.FolderEmpty, Shown(path), "");
        }
    }

    /// <summary>Hidden files, and links to folders, which may lead in a ring.</summary>
    private static bool IsPassedOver(string entry)
    {
        if (IsHidden(Path.GetFileName(entry)))
        {
            return true;
        }

        var attributes = new FileInfo(entry).Attributes;
        return attributes != NoAttributes && (attributes.HasFlag(FileAttributes.Hidden) || (attributes.HasFlag(FileAttributes.ReparsePoint) && Directory.Exists(entry)));
    }

    /// <summary>The length of the file itself, also where the path is a link to it. Pipes and devices have none.</summary>
    private static long LengthOf(string path) => new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path).Length;

    private void AddFile(SourceFile file, int archiveDepth)
    {
        try
        {
            if (file.IsEmpty || !FileSignature.IsZip(Head(file)))
            {
                _files.Add(file);
                return;
            }

            var zip = _shelf.Open(file);
            if (zip.Entries.Any(e => e.FullName is "[Content_Types].xml" or "mimetype"))
            {
                // A workbook (or one of OpenDocument) is a zip too, but one file.
                _files.Add(file);
                return;
            }

            AddEntries(file, zip, archiveDepth + 1);
        }
        catch (FileRefusedException refused)
        {
            _issues.Add(refused.Issue);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            Refuse(SourceIssues.ArchiveUnreadable, file.Name, exception.GetType().Name);
        }
    }

    private void AddEntries(SourceFile archive, ZipArchive zip, int depth)
    {
        if (depth > _limits.ArchiveDepth)
        {
            Refuse(SourceIssues.ArchiveTooDeep, archive.Name, Text(depth), Text(depth), Text(_limits.ArchiveDepth));
            return;
        }

        if (zip.Entries.Count > _limits.ArchiveEntries)
        {
            Refuse(SourceIssues.ArchiveTooManyEntries, archive.Name, Text(zip.Entries.Count), Text(zip.Entries.Count), Text(_limits.ArchiveEntries));
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

        var before = _files.Count + _issues.Count;
        foreach (var (index, entry) in zip.Entries.Index().OrderBy(e => e.Item.FullName, StringComparer.Ordinal).ToList())
        {
            AddEntry(archive, index, entry, depth);
        }

        if (before == _files.Count + _issues.Count)
        {
            Refuse(SourceIssues.ArchiveEmpty, archive.Name, "");
        }
    }

    private void AddEntry(SourceFile archive, int index, ZipArchiveEntry entry, int depth)
    {
        var path = entry.FullName.Replace('\\', '/');
        var name = $"{archive.Name}/{entry.FullName}";
        var parts = path.Split('/');
        if (path.StartsWith('/') || parts.Contains("..", StringComparer.Ordinal) || (path.Length > 1 && path[1] == ':') || path.AsSpan().ContainsAnyInRange('\0', '\u001f'))
        {
            Refuse(SourceIssues.ArchiveEntryName, name, "");
        }
        else if (path.EndsWith('/') || parts.Any(p => IsHidden(p) || p == "__MACOSX"))
        {
            return;
        }
        else if (entry.IsEncrypted)
        {
            Refuse(SourceIssues.ArchiveEncrypted, name, "");
        }
        else
        {
            AddFile(new ZipEntryFile(_shelf, archive, index, name, entry.Length, _limits), depth);
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
