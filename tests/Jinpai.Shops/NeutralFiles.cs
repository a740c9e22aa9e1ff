using System.Globalization;
using System.Text;

namespace Jinpai.Shops;

/// <summary>Writes a shop as neutral CSV files.</summary>
public static class NeutralFiles
{
    private static readonly string[] Hours = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.fffzzz"];

    /// <summary>All files of the shop, in the order to import them: agents, messages, the exports of the orders as the shop lists them, refunds, ratings.</summary>
    public static IReadOnlyList<NeutralFile> Of(Shop shop, FileLayout layout = FileLayout.Whole)
    {
        ArgumentNullException.ThrowIfNull(shop);
        return
        [
            Agents(shop),
            .. Messages(shop, layout),
            .. shop.OrderExports.Select(export => Orders(export)),
            Refunds(shop),
            Ratings(shop),
        ];
    }

    /// <summary>Writes all files to a folder, which is made if needed, and the rules to <c>rules.json</c>.</summary>
    public static void Write(Shop shop, string folder, FileLayout layout = FileLayout.Whole)
    {
        ArgumentNullException.ThrowIfNull(shop);
        Directory.CreateDirectory(folder);
        foreach (var file in Of(shop, layout))
        {
            File.WriteAllText(Path.Combine(folder, file.Name), file.Content);
        }

        File.WriteAllText(Path.Combine(folder, "rules.json"), Shop.RulesJson + "\n");
    }

    /// <summary>The files of messages in one of the layouts.</summary>
    public static IReadOnlyList<NeutralFile> Messages(Shop shop, FileLayout layout)
    {
        ArgumentNullException.ThrowIfNull(shop);
        if (layout == FileLayout.Whole)
        {
            return [MessageFile("messages.csv", shop.Messages)];
        }

        var overlap = layout == FileLayout.DailyOverlapping ? TimeSpan.FromHours(5) : TimeSpan.Zero;
        var files = new List<NeutralFile>();
        foreach (var day in shop.Messages.Select(message => DateOnly.FromDateTime(message.SentAt.DateTime)).Distinct().Order())
        {
            var from = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Shop.Offset);
            var rows = shop.Messages.Where(message => message.SentAt >= from - overlap && message.SentAt < from.AddDays(1));
            files.Add(MessageFile($"messages-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv", rows));
        }

        return files;
    }

    /// <summary>One export of the orders.</summary>
    public static NeutralFile Orders(OrderExport export)
    {
        ArgumentNullException.ThrowIfNull(export);
        return Table(
            export.Name,
            "order_id,line_id,buyer,created_at,deposit_paid_at,paid_at,shipped_at,finished_at,closed_at,status,product_id,quantity,unit_price,paid_amount,post_fee,discount_fee,adjust_fee,flag,is_presale,deposit_amount,is_cod,is_fake",
            export.Rows.Select(row => new[]
            {
                row.OrderId, row.LineId, row.Buyer, Time(row.CreatedAt), Time(row.DepositPaidAt), Time(row.PaidAt), Time(row.ShippedAt), Time(row.FinishedAt), Time(row.ClosedAt),
                row.Status, row.ProductId, Number(row.Quantity), Yuan(row.UnitPriceFen), Yuan(row.PaidAmountFen), Yuan(row.PostFeeFen), Yuan(row.DiscountFeeFen), Yuan(row.AdjustFeeFen),
                row.Flag, Bool(row.IsPresale), row.IsPresale ? Yuan(row.DepositAmountFen) : "", Bool(row.IsCod), Bool(row.IsFake),
            }));
    }

    /// <summary>The refunds.</summary>
    public static NeutralFile Refunds(Shop shop)
    {
        ArgumentNullException.ThrowIfNull(shop);
        return Table(
            "refunds.csv",
            "refund_id,order_id,line_id,applied_at,completed_at,amount,quantity,type,stage,status,responsibility",
            shop.Refunds.Select(row => new[]
            {
                row.RefundId, row.OrderId, row.LineId, Time(row.AppliedAt), Time(row.CompletedAt), Yuan(row.AmountFen), Number(row.Quantity), row.Type, row.Stage, row.Status, row.Responsibility,
            }));
    }

    /// <summary>Who holds which account.</summary>
    public static NeutralFile Agents(Shop shop)
    {
        ArgumentNullException.ThrowIfNull(shop);
        return Table(
            "agents.csv",
            "account,agent,team,role,valid_from,valid_to",
            shop.Agents.Select(row => new[] { row.Account, row.Agent, row.Team, row.Role, Day(row.ValidFrom), Day(row.ValidTo) }));
    }

    /// <summary>The ratings.</summary>
    public static NeutralFile Ratings(Shop shop)
    {
        ArgumentNullException.ThrowIfNull(shop);
        return Table(
            "ratings.csv",
            "account,buyer,invited_at,rated_at,score",
            shop.Ratings.Select(row => new[] { row.Account, row.Buyer, Time(row.InvitedAt), Time(row.RatedAt), row.Score is { } score ? Number(score) : "" }));
    }

    private static NeutralFile MessageFile(string name, IEnumerable<ShopMessage> rows) => Table(
        name,
        "account,buyer,sent_at,direction,message_id,kind,class,content,product_id,order_id,to_account",
        rows.Select(row => new[]
        {
            row.Account, row.Buyer, Time(row.SentAt), row.Direction, row.MessageId, row.Kind, row.Class, row.Content, row.ProductId, row.OrderId, row.ToAccount,
        }));

    private static NeutralFile Table(string name, string header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append('\n');
        }

        return new NeutralFile(name, text.ToString());
    }

    private static string Cell(string value)
        => value.AsSpan().IndexOfAny(",\"\n\r") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Whole seconds as the shop's local time, others as ISO with offset.</summary>
    private static string Time(DateTimeOffset? time)
        => time is { } known ? known.ToString(Hours[known.Millisecond == 0 ? 0 : 1], CultureInfo.InvariantCulture) : "";

    private static string Day(DateOnly? day) => day is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Bool(bool value) => value ? "true" : "";

    private static string Yuan(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
