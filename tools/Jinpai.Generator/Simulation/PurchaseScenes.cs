using Jinpai.Generator.Orders;
using Jinpai.Generator.Texts;

namespace Jinpai.Generator.Simulation;

/// <summary>Orders: in a chat, after a chat, in silence; paid at once, later, after a reminder, or never.</summary>
internal sealed class PurchaseScenes(Shop shop)
{
    /// <summary>The buyer decides in the chat, perhaps after haggling, and may pay at once.</summary>
    public void BuyInChat(Chat chat, Story story)
    {
        var random = story.Random;
        var product = story.Product;
        var isCashOnDelivery = !product.IsPresale && random.Chance(30);
        var cutYuan = !isCashOnDelivery && random.Chance(260) ? Haggle(chat, story) : 0;
        if (product.IsPresale || isCashOnDelivery)
        {
            chat.Pause(5, 40);
            chat.Buyer(isCashOnDelivery ? TradeTalk.CashOnDelivery : TradeTalk.PresaleAsks);
            chat.Agent(isCashOnDelivery ? TradeTalk.CashOnDeliveryAnswers : TradeTalk.PresaleAnswers);
        }

        chat.Pause(5, 60);
        chat.Buyer(PresaleTopics.Deciding);
        chat.Pause(15, 240);
        var order = shop.Planner.Create(story.Buyer, product, chat.Now, cutYuan, isCashOnDelivery, isFake: false, random);
        chat.Pause(2, 20);
        if (random.Chance(600))
        {
            chat.BuyerSendsOrder(order);
        }

        if (cutYuan > 0)
        {
            chat.AgentAdds(TradeTalk.PriceChanged);
        }

        var paysAt = chat.Now.PlusSeconds(random.Between(10, 400));
        var isPaidAtOnce = random.Chance(830);
        if (isPaidAtOnce)
        {
            chat.PauseUntil(paysAt.PlusSeconds(random.Between(3, 60)));
        }

        chat.Agent(PresaleTopics.Confirming);
        if (random.Chance(400))
        {
            chat.Pause(5, 60);
            chat.Buyer(PresaleTopics.Thanks);
            chat.Agent(PresaleTopics.Farewells);
        }

        chat.End();
        chat.InviteRating();
        Decide(order, story, isPaidAtOnce ? paysAt : null);
    }

    /// <summary>The buyer orders without a word; who answered in the days before has still served it.</summary>
    public void OrderSilently(Scene scene)
    {
        var story = scene.Story;
        story.VisitCount++;
        var random = story.Random;
        var isFake = story.LastAccount is null && random.Chance(12);
        var order = shop.Planner.Create(story.Buyer, story.Product, scene.At, 0, !story.Product.IsPresale && random.Chance(30), isFake, random);
        Decide(order, story, random.Chance(880) ? scene.At.PlusSeconds(random.Between(8, 500)) : null);
    }

    /// <summary>An agent reminds the buyer of an unpaid order; whether it is paid was decided when the order was made.</summary>
    public void Chase(Scene scene)
    {
        var (story, order) = (scene.Story, scene.Order!);
        var random = story.Random;
        var account = story.LastAccount is { } last && last.IsOnDuty(scene.At) ? last : shop.Staff.Choose(scene.At, isAftersale: false, random).Account;
        if (!account.IsOnDuty(scene.At))
        {
            return;
        }

        var chat = new Chat(shop, story, account, scene.At, "chasing");
        chat.AgentAdds(TradeTalk.Chasing);
        if (random.Chance(650))
        {
            chat.Pause(20, 240);
            chat.Buyer(order.DecidedAt is not null ? TradeTalk.ChasedAndPays : TradeTalk.ChasedAndDeclines);
            chat.Agent(PresaleTopics.Farewells);
        }

        chat.End();
    }

    /// <summary>The balance of a presale order is due.</summary>
    public void RemindOfBalance(Scene scene)
    {
        var account = shop.Staff.Choose(scene.At, isAftersale: false, scene.Story.Random);
        if (!account.IsOnDuty)
        {
            return;
        }

        var chat = new Chat(shop, scene.Story, account.Account, scene.At, "balance");
        chat.AgentAdds(TradeTalk.BalanceReminders);
        if (scene.Story.Random.Chance(400))
        {
            chat.Pause(30, 400);
            chat.Buyer(PresaleTopics.Thanks);
            chat.Agent(PresaleTopics.Farewells);
        }

        chat.End();
    }

    /// <summary>The time of the payment, or of the end of the data, has come: who has served the order is known.</summary>
    public void Settle(Scene scene)
    {
        var (story, order) = (scene.Story, scene.Order!);
        shop.Truth.Write(order, scene.At, story.ServedBy(scene.At));
    }

    private static int Haggle(Chat chat, Story story)
    {
        var random = story.Random;
        chat.Pause(8, 60);
        chat.Buyer(TradeTalk.HaggleAsks);
        chat.Agent(TradeTalk.HaggleRefusals);
        chat.Pause(8, 90);
        chat.Buyer(TradeTalk.HagglePleas);
        if (!random.Chance(Math.Clamp(750 - (chat.Person.SellingPercent * 3), 250, 650)))
        {
            chat.Agent(TradeTalk.HaggleRefusals);
            return 0;
        }

        chat.Agent(TradeTalk.HaggleGrants);
        return Math.Min(random.Pick([3, 5, 5, 8, 10, 15, 20]), (int)(story.Product.Price.MinorUnits / 1000));
    }

    private void Decide(GeneratedOrder order, Story story, ShopTime? paysAt)
    {
        var random = story.Random;
        if (order.CreatedAt >= shop.End)
        {
            return;
        }

        if (order.IsCashOnDelivery)
        {
            shop.Planner.Deliver(order, random);
        }
        else if (order.IsPresale)
        {
            DecidePresale(order, story, paysAt);
        }
        else if (paysAt is { } at)
        {
            shop.Planner.Pay(order, at, random);
        }
        else
        {
            DecideLate(order, story);
        }

        Record(order, story);
        PlanAfterwards(order, story);
    }

    private void DecideLate(GeneratedOrder order, Story story)
    {
        var random = story.Random;
        var chaseAt = order.CreatedAt.PlusMinutes(random.Between(30, 1300));
        var isChased = random.Chance(500);
        if (random.Chance(isChased ? 560 : 380))
        {
            var paidAt = isChased ? chaseAt.PlusMinutes(random.Between(2, 90)) : order.CreatedAt.PlusMinutes(random.Between(15, 2800));
            shop.Planner.Pay(order, paidAt, random);
        }
        else
        {
            OrderPlanner.LeaveUnpaid(order, random);
        }

        if (isChased && (order.ClosedAt is not { } closedAt || order.PaidAt is not null || closedAt > chaseAt))
        {
            shop.Queue.Add(new Scene(SceneKind.Chase, chaseAt, story, order));
        }
    }

    private void DecidePresale(GeneratedOrder order, Story story, ShopTime? paysAt)
    {
        var random = story.Random;
        if (paysAt is not { } depositAt)
        {
            OrderPlanner.LeaveUnpaid(order, random);
            return;
        }

        order.DepositPaidAt = depositAt;
        var dueDay = order.CreatedAt.Day.Plus(random.Between(3, 7));
        shop.Queue.Add(new Scene(SceneKind.BalanceReminder, ShopTime.At(dueDay, random.Between(10 * 3600, 20 * 3600)), story, order));
        if (random.Chance(880))
        {
            shop.Planner.Pay(order, ShopTime.At(dueDay, random.Between(20 * 3600, 86_000)), random);
        }
        else
        {
            order.ClosedAt = ShopTime.At(dueDay.Plus(3), 86_399);
        }
    }

    private void Record(GeneratedOrder order, Story story)
    {
        shop.OrderCount++;
        shop.RefundCount += order.Refund is { } refund && refund.AppliedAt < shop.End ? 1 : 0;
        shop.Trade.Write(order);
        order.CreationServedBy = story.ServedBy(order.CreatedAt);
        shop.Lists.WriteOrder(order, order.CreationServedBy);
        var settlesAt = order.AmountShownFrom;
        if (settlesAt is { } at && at < shop.End)
        {
            shop.Queue.Add(new Scene(SceneKind.Settlement, at, story, order));
        }
        else
        {
            shop.Truth.Write(order, null, null);
        }
    }

    private void PlanAfterwards(GeneratedOrder order, Story story)
    {
        var random = story.Random;
        if (order.PaidAt is not { } paidAt || order.IsFake)
        {
            return;
        }

        if (order.Refund is { } refund && random.Chance(700))
        {
            shop.Queue.Add(new Scene(SceneKind.RefundTalk, refund.AppliedAt.PlusMinutes(-random.Between(3, 8)), story, order));
        }

        if (order.ShippedAt is { } shippedAt && random.Chance(110))
        {
            var at = order.IsCashOnDelivery || random.Chance(600) ? shippedAt.PlusHours(random.Between(24, 70)) : paidAt.PlusSeconds((shippedAt.Seconds - paidAt.Seconds) * 3 / 4);
            shop.Queue.Add(new Scene(SceneKind.ParcelQuestion, Daytime(at), story, order));
        }

        if (order.FinishedAt is { } finishedAt)
        {
            PlanAfterReceipt(order, story, finishedAt);
        }
    }

    private void PlanAfterReceipt(GeneratedOrder order, Story story, ShopTime finishedAt)
    {
        var random = story.Random;
        if (order.Review is { CareAt: { } careAt })
        {
            shop.Queue.Add(new Scene(SceneKind.ReviewCare, careAt, story, order));
        }

        if (random.Chance(50))
        {
            shop.Queue.Add(new Scene(SceneKind.AftersaleQuestion, Daytime(finishedAt.PlusHours(-random.Between(2, 48))), story, order));
        }

        if (random.Chance(130))
        {
            var at = Daytime(finishedAt.PlusHours(random.Between(24, 300)));
            shop.Queue.Add(new Scene(random.Chance(600) ? SceneKind.Enquiry : SceneKind.SilentOrder, at, story));
        }
    }

    private static ShopTime Daytime(ShopTime at) => at.Hour < 9 ? at.PlusHours(9) : at;
}
