using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Generator.Orders;
using Jinpai.Generator.Staff;

namespace Jinpai.Generator.Output;

/// <summary>Reviews, ratings, disputes and after-sale costs, which follow from orders and chats.</summary>
internal sealed class ShopLists : IDisposable
{
    public const string ReviewHeader = "review_id,order_id,created_at,rating,line_id,buyer,content,account,responsibility,handling,handled_at";
    public const string RatingHeader = "account,buyer,rated_at,invited_at,score";
    public const string DisputeHeader = "dispute_id,opened_at,order_id,account,stage,reason,responsibility,status";
    public const string CostHeader = "cost_id,day,kind,amount,order_id,buyer,agent";
    private readonly ShopTime _end;
    private readonly CsvFile _reviews;
    private readonly CsvFile _ratings;
    private readonly CsvFile _disputes;
    private readonly CsvFile _costs;
    private long _costCount;

    public ShopLists(OutputFolder folder, ShopTime end)
    {
        _end = end;
        _reviews = new CsvFile(folder.Add("reviews.csv"), ReviewHeader);
        _ratings = new CsvFile(folder.Add("ratings.csv"), RatingHeader);
        _disputes = new CsvFile(folder.Add("disputes.csv"), DisputeHeader);
        _costs = new CsvFile(folder.Add("costs.csv"), CostHeader);
    }

    /// <summary>An invitation that is in the data, with its rating if that has come too.</summary>
    public void WriteRating(string account, string buyer, ShopTime invitedAt, ShopTime? ratedAt, int score)
    {
        if (invitedAt < _end)
        {
            var isRated = ratedAt < _end;
            _ratings.Row(account, buyer, Cells.Until(ratedAt, _end), invitedAt.ToIso(), isRated ? Cells.Of(score) : null);
        }
    }

    /// <summary>What follows from an order: its review, its dispute, its costs.</summary>
    public void WriteOrder(GeneratedOrder order, (ShopAccount Account, Person Person)? served)
    {
        if (order.Review is { } review && review.CreatedAt < _end)
        {
            WriteReview(order, review, served);
        }

        if (order.Refund is { } refund)
        {
            WriteRefundCost(order, refund, served);
            WriteDispute(order, refund, served);
        }
    }

    public void Dispose()
    {
        _reviews.Dispose();
        _ratings.Dispose();
        _disputes.Dispose();
        _costs.Dispose();
    }

    private void WriteReview(GeneratedOrder order, GeneratedReview review, (ShopAccount Account, Person Person)? served)
    {
        var isGood = review.Rating == ReviewRating.Good;
        var isHandled = review.CareAt < _end;
        var handling = isGood ? null : !isHandled ? "pending" : review.IsTurned ? "success" : "failed";
        var rating = review.Rating switch { ReviewRating.Good => "good", ReviewRating.Neutral => "neutral", _ => "bad" };
        _reviews.Row(
            review.Id, order.Id, review.CreatedAt.ToIso(), rating, order.Lines[0].LineId, order.Buyer.Nick, review.Content, served?.Account.Id, Cells.Of(review.Responsibility), handling,
            Cells.Until(review.CareAt, _end));
        if (!isGood && isHandled && review.IsTurned)
        {
            WriteCost(review.CareAt!.Value.Day, "cash_back", new Money(1000), order, served);
        }
    }

    private void WriteRefundCost(GeneratedOrder order, GeneratedRefund refund, (ShopAccount Account, Person Person)? served)
    {
        if (refund.CompletedAt is not { } completedAt || completedAt >= _end)
        {
            return;
        }

        if (refund.Type == RefundType.Reship)
        {
            WriteCost(completedAt.Day, "reship", new Money(800), order, served);
        }
        else if (refund is { Type: RefundType.RefundOnly, Stage: RefundStage.AfterReceipt })
        {
            WriteCost(completedAt.Day, "refund_only", refund.Amount, order, served);
        }
        else if (refund.Responsibility == Responsibility.Agent)
        {
            WriteCost(completedAt.Day, "compensation", new Money(500), order, served);
        }
    }

    private void WriteCost(BusinessDay day, string kind, Money amount, GeneratedOrder order, (ShopAccount Account, Person Person)? served) =>
        _costs.Row($"C{Cells.Of(++_costCount)}", day.ToString(), kind, amount.ToString(), order.Id, order.Buyer.Nick, served?.Person.Name);

    // A refund for a fault becomes a dispute where the order's number says so: one in eight.
    private void WriteDispute(GeneratedOrder order, GeneratedRefund refund, (ShopAccount Account, Person Person)? served)
    {
        var openedAt = refund.AppliedAt.PlusHours(20);
        if (openedAt >= _end || refund.Responsibility is Responsibility.Buyer or Responsibility.Other || (order.Id[^3] - '0') % 8 != 0)
        {
            return;
        }

        var reason = refund.Responsibility switch { Responsibility.Logistics => "logistics", Responsibility.Agent => "attitude", _ => "quality" };
        var stage = refund.Responsibility == Responsibility.Agent ? "answer" : "aftersale";
        _disputes.Row("D" + refund.Id, openedAt.ToIso(), order.Id, served?.Account.Id, stage, reason, Cells.Of(refund.Responsibility), refund.CompletedAt < _end ? "closed" : "open");
    }
}
