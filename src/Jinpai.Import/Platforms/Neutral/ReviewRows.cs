using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Reviews of orders.</summary>
internal sealed class ReviewRows(ReadingContext context) : RecordRows
{
    public static readonly NeutralSchema Schema =
        NeutralSchema.Parse("review_id* order_id* created_at* rating* line_id buyer! content! account responsibility handling handled_at");

    private static readonly Choices<ReviewRating> Ratings = new(("good", ReviewRating.Good), ("neutral", ReviewRating.Neutral), ("bad", ReviewRating.Bad));
    private static readonly Choices<ReviewHandling> Handlings = new(
        ("pending", ReviewHandling.Pending), ("success", ReviewHandling.Success), ("failed", ReviewHandling.Failed));

    private readonly RepeatedRows<string, ReviewRecord> _records = new(context, "review_id", (r, line) => r with { Line = line }, KnowsMore);

    public override void Take(RowCells row)
    {
        var id = row.IdText(0);
        var order = row.IdText(1);
        var created = row.Time(2);
        var rating = row.Choice(3, Ratings);
        var line = row.IdText(4);
        var buyer = row.Text(5);
        var content = row.Raw(6);
        var account = row.AccountText(7);
        var responsibility = row.Choice(8, RefundRows.Responsibilities) ?? Responsibility.Unknown;
        var handling = row.Choice(9, Handlings) ?? ReviewHandling.None;
        var handled = row.Time(10);
        if (handled < created)
        {
            row.Hold(NeutralIssues.ToBeforeFrom, 10, handled.Value.ToString(), created.Value.ToString());
        }

        if (!row.IsHeld)
        {
            _records.Add(id!, new ReviewRecord(
                id!,
                new OrderId(order!),
                line,
                buyer is null ? null : new BuyerKey(buyer),
                created!.Value,
                rating!.Value,
                content.IsEmpty ? null : content.ToString(),
                account is null ? null : new AccountId(account),
                responsibility,
                handling,
                handled,
                row.Line));
        }
    }

    public override void Finish() => _records.HandOn();

    private static int KnowsMore(ReviewRecord a, ReviewRecord b)
    {
        var byTime = (a.HandledAt ?? a.CreatedAt).CompareTo(b.HandledAt ?? b.CreatedAt);
        return byTime != 0 ? byTime : a.Handling.CompareTo(b.Handling);
    }
}
