using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Reading;

/// <content>Parts of long lists: what stands on one page is read, not the list.</content>
public sealed partial class ShopReader
{
    /// <summary>How many deals there are.</summary>
    public int DealCount(DealSelection selection)
    {
        var (where, values) = Where(selection);
        return checked((int)_connection.Number($"SELECT count(*) FROM {Tables.Deals} WHERE {where}", values)!.Value);
    }

    /// <summary>A part of the list, in its order; ties by the order's number.</summary>
    /// <param name="selection">Which list.</param>
    /// <param name="skip">Rows before it.</param>
    /// <param name="take">Most rows of it.</param>
    public IReadOnlyList<DealFact> Deals(DealSelection selection, int skip, int take)
    {
        var (where, values) = Where(selection);
        var direction = selection.IsDescending ? "DESC" : "ASC";

        // Sorted without the details, which are most of a row.
        var ids = _connection.Rows(
            $"SELECT id FROM {Tables.Deals} WHERE {where} ORDER BY {ColumnOf(selection.Order)} {direction}, order_id {direction} LIMIT {take} OFFSET {skip}",
            row => row.GetInt64(0), values);
        return Deals(ids);
    }

    /// <summary>The whole list in its order, as what <see cref="Deals(IReadOnlyList{long})"/> takes: eight bytes a row.</summary>
    public IReadOnlyList<long> DealIds(DealSelection selection)
    {
        var (where, values) = Where(selection);
        var direction = selection.IsDescending ? "DESC" : "ASC";
        return _connection.Rows($"SELECT id FROM {Tables.Deals} WHERE {where} ORDER BY {ColumnOf(selection.Order)} {direction}, order_id {direction}", row => row.GetInt64(0), values);
    }

    /// <summary>Deals of <see cref="DealIds"/>; those that a replay has taken away since are left out.</summary>
    public IReadOnlyList<DealFact> Deals(IReadOnlyList<long> ids) =>
        [.. ids.SelectMany(id => _connection.Rows($"SELECT detail FROM {Tables.Deals} WHERE {Tables.Mine} AND id = $1", row => DealCodec.Read(row.Blob(0)).Deal, id))];

    /// <summary>How many losses each day has that has any, of one agent if given.</summary>
    public IReadOnlyList<(BusinessDay Day, long Count)> LossDays(DaySpan days, AgentId? agent = null) => CountByDay(PackKind.Loss, days, agent?.Value);

    /// <summary>How many faults each day has that has any, of one agent if given.</summary>
    public IReadOnlyList<(BusinessDay Day, long Count)> FaultDays(DaySpan days, AgentId? agent = null) => CountByDay(PackKind.Fault, days, agent?.Value);

    private List<(BusinessDay Day, long Count)> CountByDay(PackKind kind, DaySpan days, string? owner) => _connection.Rows(
        $"SELECT day, CAST(sum(facts) AS BIGINT) FROM {Tables.FactPacks} WHERE {FactTables.Visible} AND kind = $1 AND day BETWEEN $2 AND $3 AND owner = coalesce($4, owner) GROUP BY day ORDER BY day",
        row => (row.Day(0), row.GetInt64(1)),
        (int)kind, days.First.Number, days.Last.Number, owner);

    private static (string Where, object?[] Values) Where(DealSelection selection)
    {
        const string sold = "sale_day BETWEEN $1 AND $2";
        const string unsold = "sale_day IS NULL AND created_day BETWEEN $1 AND $2";
        var kind = selection.Kind switch
        {
            DealKind.Sold => $"{sold} AND excluded = 0",
            DealKind.Credited => $"{sold} AND excluded = 0 AND sale_agent IS NOT NULL",
            DealKind.Silent => $"{sold} AND excluded = 0 AND sale_agent IS NULL",
            DealKind.Refunded => $"{sold} AND excluded = 0 AND refunded_amount > 0",
            DealKind.Unsold => $"{unsold} AND excluded = 0",
            DealKind.Excluded => "created_day BETWEEN $1 AND $2 AND excluded <> 0",
            _ => $"({sold} OR {unsold})",
        };
        var agent = (selection.Agent, selection.Bucket) switch
        {
            ({ }, null) => "(CASE WHEN sale_day IS NULL THEN creation_agent ELSE sale_agent END) = $3",

            // Every value is named, and beside something of its kind: an engine may want to know it before there is one.
            _ => "coalesce($3, '') = coalesce($3, '')",
        };
        return ($"{FactTables.Visible} AND {kind} AND {agent} AND {BucketOf(selection)} AND (coalesce($4, '') = '' OR replace(buyer, $4, '') <> buyer OR replace(order_id, $4, '') <> order_id)",
            [selection.Days.First.Number, selection.Days.Last.Number, selection.Agent?.Value, selection.Search]);
    }

    private static string BucketOf(DealSelection selection)
    {
        var agent = selection.Agent is null ? "sale_agent" : "$3";
        return selection.Bucket switch
        {
            null => "1 = 1",
            Bucket.A => $"creation_agent = {agent} AND payment_agent = {agent}",
            Bucket.B => $"creation_agent = {agent} AND (payment_agent IS NULL OR payment_agent <> {agent})",
            Bucket.C => $"payment_agent = {agent} AND creation_agent IS NOT NULL AND creation_agent <> {agent}",
            Bucket.D => $"payment_agent = {agent} AND creation_agent IS NULL",
            _ => "1 = 0",
        };
    }

    private static string ColumnOf(DealOrder order) => order switch
    {
        DealOrder.Created => "created_at",
        DealOrder.PaidAmount => "paid_amount",
        DealOrder.RefundedAmount => "refunded_amount",
        DealOrder.Items => "items",
        DealOrder.Agent => "sale_agent",
        DealOrder.Order => "order_id",
        _ => "coalesce(sold_at, created_at)",
    };
}
