using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Shifts and online times. A row with a day alone says that the agent was on duty.</summary>
internal sealed class DutyRows(ReadingContext context) : RecordRows
{
    public static readonly NeutralSchema Schema = NeutralSchema.Parse("account agent day* from to online_seconds", "account", "agent");

    /// <summary>A day with 25 hours, when clocks go back.</summary>
    private const long LongestDay = 90_000;

    public override void Take(RowCells row)
    {
        var account = row.AccountText(0);
        var agent = row.AccountText(1);
        var day = row.Day(2, mayBeFuture: true);
        var from = row.Clock(3);
        var to = row.Clock(4);
        var online = row.Whole(5, 0, LongestDay, CellIssues.NumberInvalid);
        if ((account is null) == (agent is null) && !row.IsHeld)
        {
            row.Hold(account is null ? RowIssues.OneOfMissing : NeutralIssues.OneOfBoth, null, "", "account, agent");
        }

        if ((from is null) != (to is null) && !row.IsHeld)
        {
            row.Hold(CellIssues.CellEmpty, from is null ? 3 : 4, "");
        }

        if (row.IsHeld)
        {
            return;
        }

        context.Sink.Add(new DutyRecord(account is null ? null : new AccountId(account), agent is null ? null : new AgentId(agent), day!.Value, from, to, online, row.Line));
    }
}
