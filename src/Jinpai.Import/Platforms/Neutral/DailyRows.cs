using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Daily figures that come from elsewhere.</summary>
internal sealed class DailyRows(ReadingContext context) : RecordRows
{
    public static readonly NeutralSchema Schema = NeutralSchema.Parse("subject* day* measure* value*");

    private readonly RepeatedRows<(string, BusinessDay, string), DailyFigure> _records = new(context, "measure", (r, line) => r with { Line = line }, knowsMore: null);

    public override void Take(RowCells row)
    {
        var subject = row.AccountText(0);
        var day = row.Day(1, mayBeFuture: false);
        var measure = row.Text(2);
        var value = row.Number(3, mayBeNegative: true, mayBeRate: true);
        if (!row.IsHeld)
        {
            _records.Add((subject!, day!.Value, measure!), new DailyFigure(subject!, day.Value, measure!, value!.Value, row.Line));
        }
    }

    public override void Finish() => _records.HandOn();
}
