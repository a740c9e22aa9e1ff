using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Json;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Taobao.OpenPlatform;

/// <summary>Reviews of the open platform. They have no id: a line is reviewed once by its buyer, so the line is the id.</summary>
internal sealed class RateItems(ReadingContext context) : PlatformItems
{
    private static readonly Choices<ReviewRating> Ratings = new(("good", ReviewRating.Good), ("neutral", ReviewRating.Neutral), ("bad", ReviewRating.Bad));

    public override void Take(ItemCells item)
    {
        if (item.Text("role") is "seller")
        {
            context.Report(OpenPlatformIssues.ReviewOfSeller, item.Line, "role", "seller");
            return;
        }

        var order = item.IdText(ItemField.Required("tid"));
        var line = item.IdText("oid");
        var created = item.Time(ItemField.Required("created"));
        var result = item.Text(ItemField.Required("result"));
        var isKnown = Ratings.TryFind(result, out var rating);
        if (result is not null && !isKnown)
        {
            item.Hold(CellIssues.ChoiceUnknown, "result", result, Ratings.ToString());
        }

        var buyer = item.Text(ItemField.Person("nick"));
        var content = item.Content("content");
        if (item.IsHeld)
        {
            return;
        }

        context.Sink.Add(new ReviewRecord(
            line ?? order!, new OrderId(order!), line, buyer is null ? null : new BuyerKey(buyer), created!.Value, rating, content, null, Responsibility.Unknown, ReviewHandling.None, null, item.Line));
    }
}
