using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>
/// What only a look over all rows of a file of orders tells: which numbers stand for several orders, whether the numbers were cut by a spreadsheet, whether its times are of minutes.
/// Some 60 bytes an order are kept meanwhile.
/// </summary>
internal sealed class OrderSurvey
{
    public static readonly IssueKind OrderIdShared = new(
        "order_id_shared",
        Severity.Error,
        zh: new("一个订单号有不同的订单", "每个订单一个编号；第 {0} 行的买家不同，或下单时间相差超过一天", "这个编号的各行都未导入：它们不是同一个订单，编号可能被 Excel 截断；请从平台重新导出，导入前不要用 Excel 保存"),
        en: new("One order number of different orders", "A number for each order; line {0} has another buyer, or was created more than a day apart", "All rows of this number were held back: they are not one order, and the number may have been cut by Excel. Export again from the platform and do not save from Excel before importing"));

    public static readonly IssueKind IdsCut = new(
        "ids_cut",
        Severity.Warning,
        zh: new("订单号像是被 Excel 截断过", "完整的订单号", "本文件 {1} 个长订单号里有 {0} 个以 0000 结尾：Excel 只保留 15 位数字。不同的订单可能成了同一个编号，退款和聊天也找不到它们；请从平台重新导出，导入前不要用 Excel 保存"),
        en: new("Order numbers look cut by Excel", "Whole order numbers", "{0} of the {1} long order numbers of this file end in 0000: Excel keeps 15 digits. Different orders may have one number now, and refunds and chats do not find them. Export again from the platform and do not save from Excel before importing"));

    /// <summary>Exports of one order may differ in when they say that it was created, by zones and by rounding, but not by more.</summary>
    private static readonly TimeSpan SameCreation = TimeSpan.FromDays(1);

    private readonly Dictionary<ulong, Seen> _orders = [];
    private readonly Dictionary<ulong, (long First, long Other)> _shared = [];
    private long _longCount;
    private long _cutCount;

    private readonly record struct Seen(ulong Buyer, Instant? First, Instant? Last, long Line);

    /// <summary>Goes over all rows, without a word about their faults, and says what is to be said once.</summary>
    /// <param name="context">The file; told what is known of its times.</param>
    /// <param name="rows">Its rows from the first on.</param>
    /// <param name="columns">Their columns.</param>
    /// <param name="key">Where the order's number, its buyer and its creation stand.</param>
    /// <param name="isWorkbook">The rows are of a workbook, which writes seconds even of times that it read without.</param>
    public static OrderSurvey Of(ReadingContext context, IRows rows, IReadOnlyList<FormatColumn> columns, OrderColumns key, bool isWorkbook)
    {
        var survey = new OrderSurvey();
        var quiet = context.Quiet();
        var cells = new RowCells(quiet, rows, columns);
        while (rows.Read())
        {
            context.ThrowIfCancelled();
            if (!rows.IsBlank && rows.Fault == RowFault.None)
            {
                cells.Begin();
                survey.Note(cells, key);
            }
        }

        if (survey._cutCount * 2 > survey._longCount)
        {
            context.Report(IdsCut, null, columns[key.Id].Name, "", survey._cutCount, survey._longCount);
        }

        context.Precision = new Precision { IsOfMinutes = isWorkbook && quiet.Precision.IsOnWholeMinutes };
        return survey;
    }

    /// <summary>Holds a row back whose number stands for several orders.</summary>
    public void HoldIfShared(RowCells row, int column, string? id)
    {
        if (id is not null && _shared.TryGetValue(HashOf(id), out var lines))
        {
            row.Hold(OrderIdShared, column, id, row.Line == lines.Other ? lines.First : lines.Other);
        }
    }

    private void Note(RowCells row, OrderColumns key)
    {
        var id = row.Id(key.Id);
        if (id.IsEmpty)
        {
            return;
        }

        var hash = HashOf(id);
        var buyer = HashOf(row.Value(key.Buyer));
        var created = row.Time(key.Created);
        if (!_orders.TryGetValue(hash, out var seen))
        {
            _orders.Add(hash, new Seen(buyer, created, created, row.Line));
            _longCount += PlatformId.IsLong(id) ? 1 : 0;
            _cutCount += PlatformId.LooksCut(id) ? 1 : 0;
            return;
        }

        var (first, last) = (Earlier(seen.First, created), Later(seen.Last, created));
        if ((buyer != seen.Buyer && buyer != HashOf([]) && seen.Buyer != HashOf([])) || last - first > SameCreation)
        {
            _shared.TryAdd(hash, (seen.Line, row.Line));
        }

        _orders[hash] = seen with { First = first, Last = last };
    }

    private static Instant? Earlier(Instant? a, Instant? b) => a is null || b < a ? b ?? a : a;

    private static Instant? Later(Instant? a, Instant? b) => a is null || b > a ? b ?? a : a;

    /// <summary>FNV-1a: two of a million ids are the same by chance once in 40 million files.</summary>
    private static ulong HashOf(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return hash;
    }
}
