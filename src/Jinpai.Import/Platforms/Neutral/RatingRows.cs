using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Buyers' ratings of chats, and invitations to rate.</summary>
internal sealed class RatingRows(ReadingContext context) : RecordRows
{
    public static readonly NeutralSchema Schema = NeutralSchema.Parse("account* buyer*! rated_at invited_at score", "rated_at", "invited_at");

    private static readonly Choices<int> Scores = new(("1", 1), ("2", 2), ("3", 3), ("4", 4), ("5", 5));

    public override void Take(RowCells row)
    {
        var account = row.AccountText(0);
        var buyer = row.Text(1);
        var rated = row.Time(2);
        var invited = row.Time(3);
        var score = row.Choice(4, Scores);
        if (rated is null && invited is null && !row.IsHeld)
        {
            row.Hold(RowIssues.OneOfMissing, null, "", "rated_at, invited_at");
        }

        if (row.IsHeld)
        {
            return;
        }

        context.Sink.Add(new RatingRecord(new AccountId(account!), new BuyerKey(buyer!), rated, invited, score, row.Line));
    }
}
