using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Reading;

/// <content>Parts of long lists: what stands on one page is read, not the list.</content>
public sealed partial class ShopReader
{
    /// <summary>How many deals there are.</summary>
    public int DealCount(DealSelection selection) => new DealList(_connection, _sight).Count(selection);

    /// <summary>A part of the list, in its order; ties by the order's number.</summary>
    /// <param name="selection">Which list.</param>
    /// <param name="skip">Rows before it.</param>
    /// <param name="take">Most rows of it.</param>
    public IReadOnlyList<DealFact> Deals(DealSelection selection, int skip, int take) => Deals(DealIds(selection, skip, take));

    /// <summary>The same as what <see cref="Deals(IReadOnlyList{long})"/> takes: eight bytes a row, and found without the details, which are most of a row.</summary>
    public IReadOnlyList<long> DealIds(DealSelection selection, int skip, int take) => new DealList(_connection, _sight).Ids(selection, skip, take);

    /// <summary>Deals of <see cref="DealIds"/>; those that a replay has taken away since are left out.</summary>
    public IReadOnlyList<DealFact> Deals(IReadOnlyList<long> ids) => [.. new DealList(_connection, _sight).Read(ids).Select(read => Shown(read.Deal))];

    /// <summary>How many losses each day has that has any, of one agent if given.</summary>
    public IReadOnlyList<(BusinessDay Day, long Count)> LossDays(DaySpan days, AgentId? agent = null) => CountByDay(PackKind.Loss, days, agent?.Value);

    /// <summary>How many faults each day has that has any, of one agent if given.</summary>
    public IReadOnlyList<(BusinessDay Day, long Count)> FaultDays(DaySpan days, AgentId? agent = null) => CountByDay(PackKind.Fault, days, agent?.Value);

    private List<(BusinessDay Day, long Count)> CountByDay(PackKind kind, DaySpan days, string? owner)
    {
        var counts = _connection.Rows(
            $"SELECT day, owner, CAST(sum(facts) AS BIGINT) FROM {Tables.FactPacks} WHERE {FactTables.Visible} AND kind = $1 AND day BETWEEN $2 AND $3 AND owner = coalesce($4, owner) GROUP BY day, owner ORDER BY day",
            row => (Day: row.Day(0), Owner: row.GetString(1), Count: row.GetInt64(2)),
            (int)kind, days.First.Number, days.Last.Number, owner);
        return [.. counts.Where(count => _sight?.Sees(count.Owner, count.Day) != false).GroupBy(count => count.Day).Select(day => (day.Key, day.Sum(count => count.Count)))];
    }
}
