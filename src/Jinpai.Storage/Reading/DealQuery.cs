using System.Globalization;
using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Reading;

/// <summary>A selection of deals as a statement: its condition with the values for it, and its order.</summary>
/// <remarks>
/// Of sold deals one index holds all that a list chooses and orders by, in the order of their instants (decision 0188). Which part of it the days of a span are is asked first: a sale may be
/// dated by another day than that of its instant.
/// </remarks>
internal sealed class DealQuery
{
    /// <summary>Days that have sales: made within the statement that asks for them.</summary>
    private const string SaleDays = "sale_days";

    private readonly DealSelection _selection;

    public DealQuery(Connection connection, DealSelection selection)
    {
        _selection = selection;

        // Every value is named, and beside something of its kind: an engine may want to know it before there is one.
        Where = $"""
            {FactTables.Visible} AND {KindOf(selection.Kind)} AND {AgentOf(selection)} AND {BucketOf(selection)}
            AND (coalesce($4, '') = '' OR replace(buyer, $4, '') <> buyer OR replace(order_id, $4, '') <> order_id)
            """;
        object?[] values = [selection.Days.First.Number, selection.Days.Last.Number, selection.Agent?.Value, selection.Search];
        Values = selection.Kind is DealKind.Unsold or DealKind.Excluded ? values : [.. values, .. SoldBetween(connection, selection.Days)];
    }

    public string Where { get; }
    public object?[] Values { get; }

    /// <summary>In order, and which of them: two values more, how many are taken and how many are skipped. Ties by the order's number.</summary>
    public string Part
    {
        get
        {
            var direction = _selection.IsDescending ? "DESC" : "ASC";
            return string.Create(CultureInfo.InvariantCulture, $"ORDER BY {Column} {direction}, order_id {direction} LIMIT ${Values.Length + 1} OFFSET ${Values.Length + 2}");
        }
    }

    private bool IsOfSold => _selection.Kind is DealKind.Sold or DealKind.Credited or DealKind.Silent or DealKind.Refunded;

    private string Column => _selection.Order switch
    {
        DealOrder.Created => "created_at",
        DealOrder.PaidAmount => "paid_amount",
        DealOrder.RefundedAmount => "refunded_amount",
        DealOrder.Items => "items",
        DealOrder.Agent => "sale_agent",
        DealOrder.Order => "order_id",
        _ => IsOfSold ? "sold_at" : "coalesce(sold_at, created_at)",
    };

    /// <summary>The first and the last instant of the sales that are dated by one of the days.</summary>
    private static object?[] SoldBetween(Connection connection, DaySpan days)
    {
        // Three looks into an index for each day that has sales, however many they are.
        string End(string end) => $"(SELECT {end}(sold_at) FROM {Tables.Deals} WHERE {Tables.Mine} AND sale_day = {SaleDays}.day)";
        return connection.Rows(
            $"""
            WITH RECURSIVE {SaleDays} (day) AS (
                SELECT min(sale_day) FROM {Tables.Deals} WHERE {Tables.Mine} AND sale_day >= $1
                UNION ALL SELECT (SELECT min(sale_day) FROM {Tables.Deals} WHERE {Tables.Mine} AND sale_day > {SaleDays}.day) FROM {SaleDays} WHERE day < $2)
            SELECT min({End("min")}), max({End("max")}) FROM {SaleDays} WHERE day <= $2
            """,
            row => new object?[] { row.NumberOrNull(0), row.NumberOrNull(1) }, days.First.Number, days.Last.Number)[0];
    }

    private static string KindOf(DealKind kind)
    {
        const string sold = "sale_day BETWEEN $1 AND $2 AND sold_at BETWEEN $5 AND $6";
        const string unsold = "sale_day IS NULL AND created_day BETWEEN $1 AND $2";
        return kind switch
        {
            DealKind.Sold => $"{sold} AND excluded = 0",
            DealKind.Credited => $"{sold} AND excluded = 0 AND sale_agent IS NOT NULL",
            DealKind.Silent => $"{sold} AND excluded = 0 AND sale_agent IS NULL",
            DealKind.Refunded => $"{sold} AND excluded = 0 AND refunded_amount > 0",
            DealKind.Unsold => $"{unsold} AND excluded = 0",
            DealKind.Excluded => "created_day BETWEEN $1 AND $2 AND excluded <> 0",
            _ => $"({sold} OR {unsold})",
        };
    }

    private static string AgentOf(DealSelection selection) => (selection.Agent, selection.Bucket) is ({ }, null)
        ? "(CASE WHEN sale_day IS NULL THEN creation_agent ELSE sale_agent END) = $3"
        : "coalesce($3, '') = coalesce($3, '')";

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
}
