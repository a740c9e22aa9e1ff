using Jinpai.Core.Issues;

namespace Jinpai.Import.Sources;

/// <summary>Faults of files, folders and archives before a byte of them is understood.</summary>
public static class SourceIssues
{
    public static readonly IssueKind PathNotFound = new(
        "path_not_found",
        Severity.Error,
        zh: new("路径不存在", "一个存在的文件或文件夹", "已跳过；请检查路径"),
        en: new("Path not found", "An existing file or folder", "Skipped; check the path"));

    public static readonly IssueKind FileUnreadable = new(
        "file_unreadable",
        Severity.Error,
        zh: new("文件无法打开", "可以读取的文件", "已跳过；请关闭占用它的程序或检查权限"),
        en: new("File cannot be opened", "A readable file", "Skipped; close the program that uses it, or check its permissions"));

    public static readonly IssueKind NameUnreadable = new(
        "file_name_unreadable",
        Severity.Error,
        zh: new("文件名无法读取", "本机认识的文件名", "该文件已跳过，其余照常；请改名后再导入（在 Linux 上解压中文 zip 常会这样）"),
        en: new("Name of a file cannot be read", "A name that this machine reads as text", "The file was skipped, the others go on; rename it and import it again (unpacking a Chinese zip on Linux often leaves such names)"));

    public static readonly IssueKind ArchiveEmpty = new(
        "archive_empty",
        Severity.Error,
        zh: new("压缩包里没有文件", "至少一个文件", "没有导入任何内容"),
        en: new("Archive holds no files", "At least one file", "Nothing was imported"));

    public static readonly IssueKind FolderTooDeep = new(
        "folder_too_deep",
        Severity.Error,
        zh: new("文件夹层数过多", "至多 {0} 层", "更深的文件夹已跳过"),
        en: new("Folders nested too deep", "At most {0} levels", "Deeper folders were skipped"));

    public static readonly IssueKind FolderEmpty = new(
        "folder_empty",
        Severity.Error,
        zh: new("文件夹里没有文件", "至少一个文件", "没有导入任何内容"),
        en: new("Folder holds no files", "At least one file", "Nothing was imported"));

    public static readonly IssueKind ArchiveUnreadable = new(
        "archive_unreadable",
        Severity.Error,
        zh: new("压缩包损坏或无法读取", "完整的 zip 文件", "整个文件未导入；请重新下载或重新压缩"),
        en: new("Archive damaged or unreadable", "A whole zip file", "The whole file was refused; download or pack it again"));

    public static readonly IssueKind ArchiveBomb = new(
        "archive_bomb",
        Severity.Error,
        zh: new("压缩包解压后过大", "解压后至多 {0} 字节，压缩比至多 {1}:1", "整个文件未导入"),
        en: new("Archive unpacks to too much", "At most {0} bytes unpacked, at a ratio of at most {1}:1", "The whole file was refused"));

    public static readonly IssueKind ArchiveTooDeep = new(
        "archive_too_deep",
        Severity.Error,
        zh: new("压缩包里套压缩包的层数过多", "至多 {1} 层，此处为第 {0} 层", "该压缩包未导入；请先解压再导入"),
        en: new("Archives nested too deep", "At most {1} levels, this is level {0}", "The archive was refused; unpack it first"));

    public static readonly IssueKind ArchiveTooManyEntries = new(
        "archive_too_many_entries",
        Severity.Error,
        zh: new("压缩包里文件过多", "至多 {1} 个，此处 {0} 个", "整个文件未导入"),
        en: new("Archive has too many entries", "At most {1}, this has {0}", "The whole file was refused"));

    public static readonly IssueKind ArchiveEntryName = new(
        "archive_entry_name",
        Severity.Error,
        zh: new("压缩包里的文件名不安全", "不含 ../、盘符和绝对路径的文件名", "该文件未导入，其余照常"),
        en: new("Unsafe name in an archive", "A name without ../, drive or leading slash", "The entry was refused, the others go on"));

    public static readonly IssueKind ArchiveEncrypted = new(
        "archive_encrypted",
        Severity.Error,
        zh: new("压缩包里的文件有密码", "没有密码的文件", "该文件未导入；请先解压再导入"),
        en: new("Archive entry is encrypted", "An entry without a password", "The entry was refused; unpack it first"));
}
