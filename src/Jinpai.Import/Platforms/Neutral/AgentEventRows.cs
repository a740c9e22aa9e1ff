using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>What supervisors note of agents. Two equal rows are two events: a day may have two late reports.</summary>
internal sealed class AgentEventRows(ReadingContext context) : RecordRows
{
    public static readonly NeutralSchema Schema = NeutralSchema.Parse("agent* day* event* count note!");

    public override void Take(RowCells row)
    {
        var agent = row.AccountText(0);
        var day = row.Day(1, mayBeFuture: false);
        var name = row.Text(2);
        var count = row.Number(3, mayBeNegative: false) ?? 1m;
        var note = row.Shown(4);
        if (row.IsHeld)
        {
            return;
        }

        context.Sink.Add(new AgentEventRecord(new AgentId(agent!), day!.Value, name!, count, note, row.Line));
    }
}
