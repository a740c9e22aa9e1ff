using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Who holds which account. All rows are kept to the end, so that two holdings of an account at one time are seen.</summary>
internal sealed class AgentRows(ReadingContext context) : RecordRows
{
    public static readonly NeutralSchema Schema = NeutralSchema.Parse("account* agent* team role base_salary joined left valid_from valid_to");
    public static readonly Choices<AgentRole> Roles = new(("presale", AgentRole.Presale), ("aftersale", AgentRole.Aftersale), ("both", AgentRole.Both));
    private readonly List<AgentRecord> _records = [];

    public override void Take(RowCells row)
    {
        var account = row.AccountText(0);
        var agent = row.AccountText(1);
        var team = row.Text(2);
        var role = row.Choice(3, Roles);
        var salary = row.Amount(4);
        var joined = row.Day(5, mayBeFuture: true);
        var left = row.Day(6, mayBeFuture: true);
        var from = row.Day(7, mayBeFuture: true);
        var to = row.Day(8, mayBeFuture: true);
        if (left < joined)
        {
            row.Hold(NeutralIssues.ToBeforeFrom, 6, left.Value.ToString(), joined.Value.ToString());
        }

        if (to < from)
        {
            row.Hold(NeutralIssues.ToBeforeFrom, 8, to.Value.ToString(), from.Value.ToString());
        }

        if (!row.IsHeld)
        {
            _records.Add(new AgentRecord(new AccountId(account!), new AgentId(agent!), team, role, salary, joined, left, from, to, row.Line));
        }
    }

    public override void Finish()
    {
        var byAccount = new Dictionary<AccountId, List<AgentRecord>>();
        foreach (var record in _records)
        {
            var others = byAccount.TryGetValue(record.Account, out var known) ? known : byAccount[record.Account] = [];
            if (others.Find(o => Overlap(o, record)) is not { } other)
            {
                others.Add(record);
                context.Sink.Add(record);
                continue;
            }

            var isSame = other == record with { Line = other.Line };
            context.HeldCount += isSame ? 0 : 1;
            context.Report(
                isSame ? TradeIssues.RowRepeated : NeutralIssues.HoldingsOverlap,
                record.Line,
                "account",
                record.Account.Value,
                other.Line.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static bool Overlap(AgentRecord a, AgentRecord b) =>
        (a.ValidFrom is null || b.ValidTo is null || a.ValidFrom <= b.ValidTo) && (b.ValidFrom is null || a.ValidTo is null || b.ValidFrom <= a.ValidTo);
}
