using Jinpai.Import.Text;

namespace Jinpai.Import.Platforms.Taobao.Chats;

/// <summary>A line of the client that is no text of a message (spec 5.3).</summary>
internal readonly ref struct NoticeLine
{
    private const string TransferSign = "转交给";
    private const string RecallSign = "撤回了一条消息";
    private const string OriginSign = "当前用户来自";

    public NoticeKind Kind { get; private init; }

    /// <summary>Who transferred or took back, as it stands there.</summary>
    public ReadOnlySpan<char> By { get; private init; }

    /// <summary>To whom a chat was transferred; of a remark on the origin, the origin.</summary>
    public ReadOnlySpan<char> To { get; private init; }

    public static NoticeLine Of(ReadOnlySpan<char> line)
    {
        line = CellText.Trim(line);
        if (line.IsEmpty)
        {
            return default;
        }

        if (line is "已读" or "未读" or "发送中")
        {
            return new NoticeLine { Kind = NoticeKind.Status };
        }

        if (line is "¥" or "￥" or "商品详情页" || line.StartsWith("原因：【") || line.StartsWith("原因:【"))
        {
            return new NoticeLine { Kind = NoticeKind.Remark };
        }

        if (line.StartsWith(OriginSign))
        {
            return new NoticeLine { Kind = NoticeKind.Remark, To = CellText.Trim(line[OriginSign.Length..]).TrimStart("：: ") };
        }

        if (line[0] == '由' && TryTransfer(line, out var transfer))
        {
            return transfer;
        }

        if (line.TrimEnd("。.").EndsWith(RecallSign))
        {
            var by = CellText.Trim(line.TrimEnd("。.")[..^RecallSign.Length]).Trim("\"“”");
            return by.IsEmpty || HeadLine.IsNick(by) ? new NoticeLine { Kind = NoticeKind.Recall, By = by } : default;
        }

        return IsSeparator(line) ? new NoticeLine { Kind = NoticeKind.Separator } : default;
    }

    private static bool TryTransfer(ReadOnlySpan<char> line, out NoticeLine notice)
    {
        notice = default;
        var sign = line.IndexOf(TransferSign);
        if (sign < 0)
        {
            return false;
        }

        // The reason may follow on the same line: 由 服务助手 转交给 小美，原因：【…】
        var to = line[(sign + TransferSign.Length)..];
        var reason = to.IndexOf("原因");
        to = CellText.Trim((reason < 0 ? to : to[..reason]).Trim("，,。；; "));
        var by = CellText.Trim(line[1..sign]);
        if (!HeadLine.IsNick(by) || !(to.IsEmpty || HeadLine.IsNick(to)))
        {
            return false;
        }

        notice = new NoticeLine { Kind = NoticeKind.Transfer, By = by, To = to };
        return true;
    }

    private static bool IsSeparator(ReadOnlySpan<char> line) => line.Length >= 5 && line[0] is '-' or '=' or '*' or '_' or '—' or '─' or '━' && !line.ContainsAnyExcept(line[0]);
}
