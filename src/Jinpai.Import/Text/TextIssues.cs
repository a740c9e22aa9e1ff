using Jinpai.Core.Issues;

namespace Jinpai.Import.Text;

/// <summary>Faults of a file as text.</summary>
public static class TextIssues
{
    public static readonly IssueKind EncodingUnknown = new(
        "encoding_unknown",
        Severity.Error,
        zh: new("无法识别的文字编码", "UTF-8、带 BOM 的 UTF-16 或 GB18030/GBK", "整个文件未导入；请另存为 UTF-8 再导入"),
        en: new("Unknown text encoding", "UTF-8, UTF-16 with a BOM, or GB18030/GBK", "The whole file was refused; save it as UTF-8 and import again"));

    public static readonly IssueKind EncodingDoubtful = new(
        "encoding_doubtful",
        Severity.Warning,
        zh: new("文字编码可能认错了", "UTF-8、带 BOM 的 UTF-16 或 GB18030/GBK", "按 {0} 读取，但大部分文字很生僻：文件可能是 Big5、Shift-JIS 或其他编码，其中的名字会变成另外的名字；请核对名字，另存为 UTF-8 再导入"),
        en: new("The text encoding may be another", "UTF-8, UTF-16 with a BOM, or GB18030/GBK", "Read as {0}, but most of its letters are rare ones: the file may be in Big5, Shift-JIS or another encoding, and its names other names; check them, save the file as UTF-8 and import that"));

    public static readonly IssueKind EncodingBroken = new(
        "encoding_broken",
        Severity.Error,
        zh: new("有无法解码的字节", "全文都是有效的文字编码", "整个文件未导入；文件可能已损坏，请重新导出"),
        en: new("A byte does not decode", "A file valid in one encoding throughout", "The whole file was refused; it may be damaged, export it again"));

    public static readonly IssueKind FileCutOff = new(
        "file_cut_off",
        Severity.Error,
        zh: new("文件在一个字的中间断了", "完整的文件", "整个文件未导入：后面的内容丢失了；请重新下载或导出"),
        en: new("File ends in the middle of a character", "A whole file", "The whole file was refused, for the rest of it is missing; download or export it again"));

    public static readonly IssueKind NotText = new(
        "not_text",
        Severity.Error,
        zh: new("不是文本文件", "CSV 或 JSON Lines 文本", "整个文件未导入；如果是不带 BOM 的 UTF-16，请另存为 UTF-8"),
        en: new("Not a text file", "CSV or JSON Lines text", "The whole file was refused; if it is UTF-16 without BOM, save it as UTF-8"));

    public static readonly IssueKind FileChanged = new(
        "file_changed",
        Severity.Error,
        zh: new("读取时文件被改动", "读取期间不变的文件", "整个文件未导入；请再导入一次"),
        en: new("File changed while it was read", "A file that does not change while it is read", "The whole file was refused; import it again"));
}
