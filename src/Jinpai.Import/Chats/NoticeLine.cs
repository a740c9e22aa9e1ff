using Jinpai.Import.Reading;

namespace Jinpai.Import.Chats;

/// <summary>What a line of the client says that is no text of a message (spec 5.3).</summary>
/// <param name="Kind">What it is; none: somebody wrote the line.</param>
/// <param name="By">Where in the line stands who transferred or took back.</param>
/// <param name="To">Where stands to whom a chat was transferred; of a remark on the origin, the origin.</param>
internal readonly record struct NoticeLine(NoticeLineKind Kind, Range By = default, Range To = default)
{
    public static NoticeLine Of(ReadOnlySpan<char> line, ChatDialect dialect)
    {
        var text = CellText.Trim(line);
        if (text.IsEmpty)
        {
            return default;
        }

        if (ChatDialect.IsOneOf(text, dialect.States))
        {
            return new NoticeLine(NoticeLineKind.Status);
        }

        if (ChatDialect.IsOneOf(text, dialect.Remarks) || StartsWithOneOf(text, dialect.RemarkStarts))
        {
            return new NoticeLine(NoticeLineKind.Remark);
        }

        if (text.StartsWith(dialect.Origin))
        {
            return new NoticeLine(NoticeLineKind.Remark, To: PlaceOf(line, CellText.Trim(text[dialect.Origin.Length..]).TrimStart("：: ")));
        }

        if (text.StartsWith(dialect.Transfer.By) && TryTransfer(line, text, dialect, out var transfer))
        {
            return transfer;
        }

        if (text.TrimEnd("。.").EndsWith(dialect.Recall))
        {
            var by = CellText.Trim(text.TrimEnd("。.")[..^dialect.Recall.Length]).Trim("\"“”");
            return by.IsEmpty || HeadLine.IsNick(by) ? new NoticeLine(NoticeLineKind.Recall, PlaceOf(line, by)) : default;
        }

        return IsSeparator(text) ? new NoticeLine(NoticeLineKind.Separator) : default;
    }

    private static bool TryTransfer(ReadOnlySpan<char> line, ReadOnlySpan<char> text, ChatDialect dialect, out NoticeLine notice)
    {
        notice = default;
        var sign = text.IndexOf(dialect.Transfer.To);
        if (sign < 0)
        {
            return false;
        }

        // The reason may follow on the same line: 由 服务助手 转交给 小美，原因：【…】
        var to = text[(sign + dialect.Transfer.To.Length)..];
        var reason = to.IndexOf(dialect.TransferReason);
        to = CellText.Trim((reason < 0 ? to : to[..reason]).Trim("，,。；; "));
        var by = CellText.Trim(text[dialect.Transfer.By.Length..sign]);
        if (!HeadLine.IsNick(by) || !(to.IsEmpty || HeadLine.IsNick(to)))
        {
            return false;
        }

        notice = new NoticeLine(NoticeLineKind.Transfer, PlaceOf(line, by), PlaceOf(line, to));
        return true;
    }

    /// <summary>Where a part of the line stands in it; an empty part stands at its beginning.</summary>
    private static Range PlaceOf(ReadOnlySpan<char> line, ReadOnlySpan<char> part) => line.Overlaps(part, out var start) ? start..(start + part.Length) : default;

    private static bool StartsWithOneOf(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSeparator(ReadOnlySpan<char> line) => line.Length >= 5 && line[0] is '-' or '=' or '*' or '_' or '—' or '─' or '━' && !line.ContainsAnyExcept(line[0]);
}
