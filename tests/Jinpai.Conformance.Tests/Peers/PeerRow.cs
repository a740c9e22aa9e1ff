using System.Text.RegularExpressions;

namespace Jinpai.Conformance.Tests.Peers;

/// <summary>A row of a neutral file in short form: cells by column. Times are <c>DD HH:MM:SS</c> of October 2026, or full ones.</summary>
internal sealed partial class PeerRow
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    public string this[string column] => _cells.GetValueOrDefault(column) ?? "";

    [GeneratedRegex(@"^\d\d ", RegexOptions.CultureInvariant)]
    private static partial Regex ShortTime { get; }

    /// <summary>A chat line: <c>DD HH:MM:SS account buyer ask|reply content…</c>.</summary>
    public static PeerRow Line(string text, params (string Column, string Value)[] more)
    {
        var parts = text.Split(' ');
        var content = string.Join(' ', parts[5..]);
        return Of(
            [("sent_at", $"{parts[0]} {parts[1]}"), ("account", parts[2]), ("buyer", parts[3]), ("direction", parts[4] == "ask" ? "buyer" : "agent"), ("content", content.Length > 0 ? content : "嗯")],
            more);
    }

    /// <summary>A question and its answer after ten seconds, at ten in the morning.</summary>
    public static PeerRow[] Talk(string day, string account = "A", string buyer = "b") => [Line($"{day} 10:00:00 {account} {buyer} ask"), Line($"{day} 10:00:10 {account} {buyer} reply")];

    /// <summary>An order of one line of 100 yuan: created, paid (or not).</summary>
    public static PeerRow Order(string order, string buyer, string created, string? paid = null, params (string Column, string Value)[] more) => Of(
        [("order_id", order), ("buyer", buyer), ("created_at", created), ("paid_at", paid ?? ""), ("quantity", "1"), ("unit_price", "100.00"), ("paid_amount", paid is null ? "0" : "100.00")],
        more);

    /// <summary>A refund without goods that succeeded.</summary>
    public static PeerRow Refund(string refund, string order, string applied, string completed, string amount, params (string Column, string Value)[] more) => Of(
        [("refund_id", refund), ("order_id", order), ("applied_at", applied), ("completed_at", completed), ("amount", amount), ("type", "refund_only"), ("status", "success")],
        more);

    /// <summary>Whose an account is.</summary>
    public static PeerRow Agent(string account, string agent, string role, string from = "", string to = "") =>
        Of([("account", account), ("agent", agent), ("role", role), ("valid_from", from), ("valid_to", to)], []);

    private static PeerRow Of((string Column, string Value)[] cells, (string Column, string Value)[] more)
    {
        var row = new PeerRow();
        foreach (var (column, value) in cells.Concat(more))
        {
            row._cells[column] = column.EndsWith("_at", StringComparison.Ordinal) && ShortTime.IsMatch(value) ? "2026-10-" + value : value;
        }

        return row;
    }
}
