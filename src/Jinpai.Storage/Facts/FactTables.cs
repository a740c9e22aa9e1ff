using Jinpai.Metrics.Daily;
using Jinpai.Storage.Sqlite;

namespace Jinpai.Storage.Facts;

/// <summary>Writes derived rows of a generation that is not visible yet, publishes it, and clears away what is dead.</summary>
internal sealed class FactTables(ShortWrites writes, long generation)
{
    /// <summary>A row that has not died.</summary>
    public const long Alive = 9_000_000_000_000_000_000;

    /// <summary>Of a table's row: visible in the generation that stands.</summary>
    public const string Visible = "born BETWEEN (SELECT floor FROM generation) AND (SELECT current FROM generation) AND died > (SELECT current FROM generation)";

    private static readonly string[] Tables = ["fact_packs", "deals", "measures"];

    public ShortWrites Writes { get; } = writes;

    /// <summary>Takes away what a replay that died had begun, and what an earlier one left to be cleared.</summary>
    public static void Recover(ShortWrites writes)
    {
        if (writes.Connection.Number("SELECT pending FROM generation") is { } pending)
        {
            foreach (var table in Tables)
            {
                writes.Repeatedly($"DELETE FROM {table} WHERE id IN (SELECT id FROM {table} WHERE born >= $1 ORDER BY id DESC LIMIT 500)", pending);
                writes.Repeatedly($"UPDATE {table} SET died = {Alive} WHERE id IN (SELECT id FROM {table} WHERE died < {Alive} AND died >= $1 LIMIT 500)", pending);
            }

            writes.Write("UPDATE generation SET pending = NULL");
            writes.Commit();
        }

        ClearDead(writes);
    }

    public void Begin()
    {
        Writes.Write("UPDATE generation SET pending = $1", generation);
        Writes.Commit();
    }

    public void Write(FactBatch batch)
    {
        foreach (var pack in batch.Packs)
        {
            Writes.Write(
                "INSERT INTO fact_packs (kind, day, owner, born, facts, buyers, pack) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                (int)pack.Kind, pack.Day, pack.Owner, generation, pack.Count, pack.Buyers, pack.Pack);
        }

        foreach (var row in batch.Deals)
        {
            Write(row);
        }
    }

    public void Write(DailyMeasures measures) => Writes.Write(
        "INSERT INTO measures (day, agent, born, data) VALUES ($1, $2, $3, $4)",
        measures.Day.Number, measures.Agent?.Value ?? "", generation, measures.Encode());

    public void Kill(string table, long id)
    {
        Writes.Write(
            table switch
            {
                "fact_packs" => "UPDATE fact_packs SET died = $2 WHERE id = $1",
                "deals" => "UPDATE deals SET died = $2 WHERE id = $1",
                _ => "UPDATE measures SET died = $2 WHERE id = $1",
            },
            id, generation);
    }

    /// <summary>The switch: one short transaction.</summary>
    /// <param name="isFull">All rows of earlier generations are dead.</param>
    /// <param name="rules">Fingerprint of the rules.</param>
    /// <param name="buyers">Buyers replayed in full, or null.</param>
    /// <param name="lastDirty">The last row of <c>dirty</c> that this replay saw to.</param>
    public void Publish(bool isFull, string rules, long? buyers, long lastDirty) => Writes.Atomically(connection =>
    {
        connection.Run(
            "UPDATE generation SET current = $1, floor = CASE WHEN $2 THEN $1 ELSE floor END, pending = NULL, garbage = 1, rules = $3, buyers = coalesce($4, buyers)",
            generation, isFull, rules, buyers);
        connection.Run("DELETE FROM dirty WHERE id <= $1", lastDirty);
    });

    public static void ClearDead(ShortWrites writes)
    {
        if (writes.Connection.Number("SELECT garbage FROM generation") != 1)
        {
            return;
        }

        foreach (var table in Tables)
        {
            writes.Repeatedly($"DELETE FROM {table} WHERE id IN (SELECT id FROM {table} WHERE died <= (SELECT current FROM generation) AND died < {Alive} LIMIT 500)");
            if (writes.Connection.Number($"SELECT 1 FROM {table} WHERE id = (SELECT min(id) FROM {table}) AND born < (SELECT floor FROM generation)") is not null)
            {
                writes.Repeatedly($"DELETE FROM {table} WHERE id IN (SELECT id FROM {table} WHERE born < (SELECT floor FROM generation) LIMIT 500)");
            }
        }

        writes.Repeatedly(
            """
            DELETE FROM touched WHERE (file_id, part) IN (
                SELECT t.file_id, t.part FROM touched t JOIN import_files f ON f.id = t.file_id
                WHERE f.state = 'undone' AND NOT EXISTS (SELECT 1 FROM dirty d WHERE d.file_id = t.file_id) LIMIT 100)
            """);
        writes.Write("UPDATE generation SET garbage = 0");
        writes.Commit();
    }

    private void Write(DealRow row)
    {
        var deal = row.Deal;
        Writes.Write(
            """
            INSERT INTO deals (order_id, buyer, created_at, created_day, sold_at, sale_day, creation_agent, payment_agent, sale_agent, excluded, items, paid_amount, refunded_amount, born, detail)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """,
            deal.Order.Value, deal.Buyer.Value, deal.CreatedAt.UnixMilliseconds, deal.CreatedDay.Number, deal.SoldAt?.UnixMilliseconds, deal.SaleDay?.Number,
            deal.CreationAgent?.Value, deal.PaymentAgent?.Value, deal.SaleAgent?.Value, (int)deal.Excluded, deal.ItemCount, deal.PaidAmount.MinorUnits, row.RefundedAmount.MinorUnits, generation, row.Detail);
    }
}
