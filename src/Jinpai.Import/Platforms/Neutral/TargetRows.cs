using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Targets of the shop, of teams and of agents.</summary>
internal sealed class TargetRows(ReadingContext context) : RecordRows
{
    public static readonly NeutralSchema Schema = NeutralSchema.Parse("subject* metric* from* to* value*");

    private readonly RepeatedRows<(TargetSubject, string, string, BusinessDay, BusinessDay), TargetRecord> _records =
        new(context, "subject", (r, line) => r with { Line = line }, knowsMore: null);

    public override void Take(RowCells row)
    {
        var subject = row.AccountText(0);
        var metric = row.Text(1);
        var from = row.Day(2, mayBeFuture: true);
        var to = row.Day(3, mayBeFuture: true);
        var value = row.Number(4, mayBeNegative: true, mayBeRate: true);
        if (value is { } stated && metric is not null && context.IsRate(metric) && StatedRate.NeedsSign(stated, CellText.HasPercentSign(row.Value(4))))
        {
            row.Hold(StatedRate.WithoutSign, 4, row.Value(4).ToString());
        }

        if (to < from)
        {
            row.Hold(NeutralIssues.ToBeforeFrom, 3, to.Value.ToString(), from.Value.ToString());
        }

        var (kind, name) = SubjectName.Split(subject ?? "");
        if (subject is not null && name.Length == 0)
        {
            row.Hold(NeutralIssues.SubjectInvalid, 0, subject);
        }

        if (!row.IsHeld)
        {
            _records.Add((kind, name, metric!, from!.Value, to!.Value), new TargetRecord(kind, name, metric!, from.Value, to.Value, value!.Value, row.Line));
        }
    }

    public override void Finish() => _records.HandOn();
}
