using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Daily;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Health;

/// <summary>What stands behind a shop's figures: how far the data reaches, which days have no chats, which accounts nobody holds. In no language, so that pages may keep it.</summary>
/// <param name="Coverage">Of the shop.</param>
/// <param name="MissingDays">Days asked for, within the data, on which nobody chatted.</param>
/// <param name="HasChats">There are chats on the days asked for.</param>
/// <param name="OrphanAccounts">Accounts with conversations that no list of agents names.</param>
public sealed record DataHealth(Coverage Coverage, IReadOnlyList<BusinessDay> MissingDays, bool HasChats, IReadOnlyList<string> OrphanAccounts)
{
    /// <param name="shop">The shop.</param>
    /// <param name="days">Which days are looked over; null: all that there is data of.</param>
    public static DataHealth Of(ShopSession shop, DaySpan? days)
    {
        shop.Require(Right.ReadData);
        using var reader = shop.ReadAll();
        var coverage = reader.Coverage();
        if (coverage.FirstDay is not { } begun || coverage.Horizon is not { } horizon)
        {
            return new DataHealth(coverage, [], HasChats: false, []);
        }

        var until = shop.Rules.Calendar.DayOf(horizon);
        var looked = days ?? DaySpan.TryCreate(begun, until) ?? DaySpan.Of(begun);
        var present = reader.Measures(looked, MetricSubject.Shop).Where(row => row[Measure.Consulted] > 0).Select(row => row.Day).ToHashSet();
        var held = reader.Records<AgentRecord>().Select(record => record.Account.Value).ToHashSet(StringComparer.Ordinal);
        return new DataHealth(
            coverage,
            [.. looked.Days.Where(day => day >= begun && day <= until && !present.Contains(day))],
            present.Count > 0,
            [.. reader.ReceptionAccounts().Where(account => !held.Contains(account))]);
    }
}
