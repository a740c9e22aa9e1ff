using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;

namespace Jinpai.Import.Platforms.Taobao.OpenPlatform;

/// <summary>Reviews of the open platform. They have no id: a line is reviewed once by its buyer, so the line is the id.</summary>
internal sealed class RateItems(ReadingContext context) : PlatformItems
{
    private static readonly Choices<ReviewRating> Ratings = new(("good", ReviewRating.Good), ("neutral", ReviewRating.Neutral), ("bad", ReviewRating.Bad));

    public override void Take(PlatformItem item)
    {
        if (item.Text("role") is "seller")
        {
            context.Report(Severity.Information, TradeIssues.ReviewOfSeller, item.Line, "role", "seller");
            return;
        }

        var order = item.Id("tid", isRequired: true);
        var line = item.Id("oid");
        var created = item.Time("created", isRequired: true);
        var result = item.Text("result", isRequired: true);
        var isKnown = Ratings.TryFind(result, out var rating);
        if (result is not null && !isKnown)
        {
            item.Hold(IssueCodes.ChoiceUnknown, "result", result, Ratings.ToString());
        }

        var buyer = item.Text("nick", isPersonal: true);
        var content = item.Content("content");
        if (item.IsHeld)
        {
            return;
        }

        context.Coverage.Add(created!.Value);
        context.Sink.Add(new ReviewRecord(
            line ?? order!, new OrderId(order!), line, buyer is null ? null : new BuyerKey(buyer), created.Value, rating, content, null, Responsibility.Unknown, ReviewHandling.None, null, item.Line));
    }
}
