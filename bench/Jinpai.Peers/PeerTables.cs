namespace Jinpai.Peers;

/// <summary>The tables of the neutral format, with the columns that the SQL reads.</summary>
public static class PeerTables
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["messages"] = ["account", "buyer", "sent_at", "direction", "message_id", "kind", "class", "content", "order_id"],
        ["orders"] =
        [
            "order_id", "line_id", "buyer", "created_at", "deposit_paid_at", "paid_at", "shipped_at", "finished_at", "closed_at", "quantity", "unit_price",
            "paid_amount", "discount_fee", "adjust_fee", "flag", "is_presale", "deposit_amount", "is_cod", "is_fake",
        ],
        ["refunds"] = ["refund_id", "order_id", "applied_at", "completed_at", "amount", "type", "status"],
        ["agents"] = ["account", "agent", "role", "valid_from", "valid_to"],
    };
}
