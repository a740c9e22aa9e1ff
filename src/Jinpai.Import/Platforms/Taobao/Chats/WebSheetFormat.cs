using Jinpai.Core.Events;
using Jinpai.Import.Chats;
using Jinpai.Import.Excel;
using Jinpai.Import.Formats;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Taobao.Chats;

/// <summary>Chats saved from the web page as a workbook: 客户名, 消息序号, 发送时间, 发送内容, 发送账号, 账号类型 (spec 5.3). Row by row; one buyer is in memory.</summary>
internal sealed class WebSheetFormat() : FileFormat(new FormatInfo("taobao.chat_web", FormatContent.Messages, FormatInfo.MessageOrder))
{
    private const int HeaderRows = 10;
    private static readonly string[] Needed = ["客户名", "发送时间", "发送内容", "发送账号", "账号类型"];

    internal override FormatMatch Match(FilePreview preview)
    {
        if (preview.Kind is not (ContentKind.Workbook or ContentKind.LegacyWorkbook))
        {
            return FormatMatch.Not;
        }

        var best = preview.Sheets.SelectMany(s => s.Rows.Take(HeaderRows)).Select(Missing).MinBy(m => m.Count);
        return best is null || best.Count == Needed.Length ? FormatMatch.Not : new FormatMatch(Needed.Length - best.Count, Needed.Length - best.Count, best);
    }

    internal override FileResult? Read(ReadingContext context, FilePreview preview)
    {
        var nicks = new NickTable(TaobaoDialect.Value);
        using var workbook = Workbook.Open(context.File, WorkbookLimits.Default);
        while (workbook.NextSheet())
        {
            if (!workbook.IsHidden)
            {
                context.Sheet = workbook.SheetName;
                ReadSheet(context, workbook, nicks);
            }
        }

        context.Sheet = null;
        if (context.RowCount == 0)
        {
            context.Report(FileIssues.FileWithoutRows, null, null, "");
        }

        return null;
    }

    private static void ReadSheet(ReadingContext context, Workbook workbook, NickTable nicks)
    {
        int[]? columns = null;
        var chat = new WebChat(context, TaobaoDialect.Value, nicks);
        var user = "";
        while (workbook.Read() is { } row)
        {
            context.ThrowIfCancelled();
            if (row.IsBlank)
            {
                continue;
            }

            if (columns is null)
            {
                columns = Missing(row).Count == 0 ? [.. Needed.Select(n => IndexOf(row, n))] : null;
                if (columns is null && row.Number > HeaderRows)
                {
                    context.Report(WorkbookIssues.SheetNotRead, row.Number, null, "", context.Sheet ?? "", string.Join(", ", Missing(row)));
                    return;
                }

                continue;
            }

            // The header may stand again above each buyer.
            if (Missing(row).Count == 0)
            {
                continue;
            }

            var name = nicks.Of(Cell(row, columns[0]));
            if (chat.Count > 0 && name != user)
            {
                chat.End(user);
            }

            user = name;
            chat.Add(Line(context, row, columns, nicks));
        }

        if (chat.Count > 0)
        {
            chat.End(user);
        }
    }

    private static WebLine Line(ReadingContext context, SheetRow row, int[] columns, NickTable nicks)
    {
        var kind = Cell(row, columns[4]).Trim();
        bool? isAgent = kind switch
        {
            "客户" or "买家" or "顾客" => false,
            "客服" or "卖家" or "机器人" or "智能客服" or "系统" => true,
            _ => null,
        };
        var messageClass = kind switch
        {
            "机器人" or "智能客服" => MessageClass.Bot,
            "系统" => MessageClass.System,
            _ => MessageClass.Human,
        };
        var time = Cell(row, columns[1]);
        var sender = nicks.Of(Cell(row, columns[3]));
        var fault = ChatTime.FaultOf(context, context.Times, time, out var at);
        var (column, found) = ("发送时间", time);
        if (isAgent is null)
        {
            (fault, column, found) = (TaobaoChatIssues.SenderKindUnknown, "账号类型", kind);
        }
        else if (sender.Length == 0 && isAgent == true && messageClass != MessageClass.System)
        {
            (fault, column, found) = (CellIssues.CellEmpty, "发送账号", "");
        }
        else if (time.Length == 0)
        {
            (fault, found) = (CellIssues.CellEmpty, "");
        }

        return new WebLine(sender, isAgent, messageClass, at, Cell(row, columns[2]), row.Number, fault, column, found);
    }

    private static List<string> Missing(SheetRow row) => [.. Needed.Where(n => IndexOf(row, n) < 0)];

    private static int IndexOf(SheetRow row, string name) => row.Cells.Index().Where(c => HeaderName.Normalise(c.Item.Text) == name).Select(c => c.Index).DefaultIfEmpty(-1).First();

    private static string Cell(SheetRow row, int index) => index < row.Cells.Count ? row.Cells[index].Text : "";
}
