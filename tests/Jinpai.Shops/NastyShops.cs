namespace Jinpai.Shops;

/// <summary>Small shops that are nasty on purpose; the same seed and options give the same shop.</summary>
public static class NastyShops
{
    /// <summary>Makes the shop of a seed.</summary>
    public static Shop Generate(ulong seed, ShopOptions? options = null)
    {
        options ??= new ShopOptions();
        var random = new SplitMix(seed);
        var cast = new ShopCast(options);
        var chat = new ChatBook(random);
        var desk = new OrderDesk(random, options);
        var scenes = new SceneWriter(random, options, cast, chat, desk);
        var first = new DateTimeOffset(options.FirstDay.ToDateTime(TimeOnly.MinValue), Shop.Offset);
        for (var day = 0; day < options.Days; day++)
        {
            for (var scene = 0; scene < options.ScenesPerDay; scene++)
            {
                scenes.Play(first.AddDays(day));
            }
        }

        var end = WriteTail(cast, chat, desk, first.AddDays(options.Days + options.TailDays));
        var messages = chat.InFileOrder().Where(message => message.SentAt <= end).ToList();
        var exports = OrderPrinter.Print(random, options, desk.Plans.Where(plan => plan.Created <= end).ToList(), end.AddMinutes(1));
        var known = exports.SelectMany(export => export.Rows).Select(row => row.OrderId).ToHashSet(StringComparer.Ordinal);
        var refunds = desk.Refunds.Where(refund => refund.AppliedAt <= end && known.Contains(refund.OrderId)).Select(refund => AsKnown(refund, end)).ToList();
        return new Shop(seed, options, cast.Agents, messages, exports, refunds, scenes.Ratings);
    }

    /// <summary>A message and an order after a quiet time, so that the data is complete up to well after the last day.</summary>
    private static DateTimeOffset WriteTail(ShopCast cast, ChatBook chat, OrderDesk desk, DateTimeOffset day)
    {
        var at = day.AddHours(12);
        chat.Ask(cast.Presale[0], "尾声买家", at);
        desk.Open("尾声买家", at, paid: false);
        return at;
    }

    private static ShopRefund AsKnown(ShopRefund refund, DateTimeOffset end)
        => refund.CompletedAt > end ? refund with { CompletedAt = null, Status = "pending" } : refund;
}
