using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Replaying;

/// <summary>Changes stored daily measures by what an incremental replay took away and added.</summary>
internal sealed class MeasureUpdate(FactTables tables, ShortWrites writes)
{
    public void Apply(DailyFold fold, IReadOnlySet<(AgentId Agent, BusinessDay Day)> agentDays)
    {
        foreach (var day in agentDays.GroupBy(agentDay => agentDay.Day))
        {
            var sessions = Sessions(day.Key, day.Select(agentDay => agentDay.Agent).ToHashSet());
            foreach (var (agent, _) in day)
            {
                fold.SetSessions(agent, day.Key, sessions[agent]);
            }
        }

        foreach (var change in fold.Result())
        {
            Store(change);
        }
    }

    private ILookup<AgentId, Session> Sessions(BusinessDay day, HashSet<AgentId> agents)
    {
        var packs = writes.Connection.Rows(
            $"SELECT owner, facts, buyers, pack FROM {Tables.FactPacks} WHERE {FactTables.WillBeVisible} AND kind = 1 AND day = $1",
            row => new PackRow(PackKind.Reception, row.GetString(0), day.Number, row.GetInt32(1), row.Blob(2), row.Blob(3)),
            day.Number);
        var sessions = new List<(AgentId Agent, Session Session)>();
        foreach (var pack in packs)
        {
            pack.ForEach((buyer, bytes) =>
            {
                var head = FactDecoders.ReceptionHead(bytes, pack.Owner, day, buyer);
                if (head.Dropped == DropReason.None && agents.Contains(head.Agent))
                {
                    sessions.AddRange(FactDecoders.Reception(bytes, pack.Owner, day, buyer).Sessions.Select(session => (head.Agent, session)));
                }
            });
        }

        return sessions.ToLookup(pair => pair.Agent, pair => pair.Session);
    }

    private void Store(DailyMeasures change)
    {
        var agent = change.Agent?.Value ?? "";
        var stored = writes.Connection.Rows(
            $"SELECT born, data FROM {Tables.Measures} WHERE {FactTables.WillBeVisible} AND day = $1 AND agent = $2",
            row => (Born: row.GetInt64(0), Measures: MeasureCodec.Decode(change.Agent, change.Day, row.Blob(1))),
            change.Day.Number, agent);
        var sum = change;
        if (stored.Count > 0)
        {
            tables.KillMeasures(change.Day.Number, agent, stored[0].Born);
            sum = DailyMeasures.Plus(stored[0].Measures, change);
        }

        if (!sum.IsEmpty)
        {
            tables.Write(sum);
        }
    }
}
