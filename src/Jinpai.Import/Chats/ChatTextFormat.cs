using Jinpai.Import.Formats;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Chats;

/// <summary>Chats copied or exported from a platform's client as text (spec 5.3).</summary>
internal sealed class ChatTextFormat(ChatDialect dialect) : FileFormat(new FormatInfo(dialect.FormatName, FormatContent.Messages, FormatInfo.MessageOrder))
{
    internal override FormatMatch Match(FilePreview preview)
    {
        if (preview.Kind != ContentKind.Text || preview.Text.AsSpan().TrimStart() is ['{' or '[', ..])
        {
            return FormatMatch.Not;
        }

        var (named, plain, isFirst) = CountHeads(preview.Text);
        var isChat = named > 0 || plain > 1 || isFirst;
        return isChat ? new FormatMatch(1, 1 + dialect.Signs.Count(s => preview.Text.Contains(s, StringComparison.Ordinal)), []) : new FormatMatch(0, 0, ["昵称 2024-01-15 14:30:25"]);
    }

    internal override FileResult? Read(ReadingContext context, FilePreview preview)
    {
        new ChatTextReader(context, dialect).Read();
        return null;
    }

    /// <summary>Heads that can be nothing else, heads that name the writer, and whether the first line of the file is one.</summary>
    private (int Named, int Plain, bool IsFirst) CountHeads(string text)
    {
        var (named, plain, isFirst) = (0, 0, false);
        var filled = 0;
        ReadOnlySpan<char> before = [];
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                continue;
            }

            var notice = NoticeLine.Of(line, dialect);
            if (notice.Kind is NoticeLineKind.Remark or NoticeLineKind.Separator)
            {
                continue;
            }

            filled++;
            if (HeadLine.TryParse(line, out var head))
            {
                var isHead = head.Form != HeadForm.TimeOnly || HeadLine.IsNick(CellText.Trim(before));
                named += head.Form is HeadForm.Arrow or HeadForm.Bracketed ? 1 : 0;
                plain += isHead && head.Form is HeadForm.Plain or HeadForm.TimeOnly ? 1 : 0;
                isFirst |= isHead && filled <= 2;
            }

            before = line;
        }

        return (named, plain, isFirst);
    }
}
