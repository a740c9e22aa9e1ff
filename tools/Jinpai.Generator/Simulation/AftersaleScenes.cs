using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Generator.Orders;
using Jinpai.Generator.Randomness;
using Jinpai.Generator.Texts;

namespace Jinpai.Generator.Simulation;

/// <summary>Chats about an order that is paid.</summary>
internal sealed class AftersaleScenes(Shop shop)
{
    private const string Intention = "aftersale";

    public void Play(Scene scene)
    {
        var (story, order) = (scene.Story, scene.Order!);
        var random = story.Random;
        story.Product = order.Lines[0].Product;
        var chat = Begin(scene, order, random);
        var topic = TopicOf(scene, order, random);
        if (random.Chance(20))
        {
            chat.Buyer(topic.Asks);
            chat.End();
            return;
        }

        chat.Agent(AftersaleTalk.Greetings);
        chat = MayTransfer(chat, random);
        chat.Pause(5, 60);
        chat.Buyer(topic.Asks);
        if (topic == AftersaleTalk.Quality)
        {
            chat.Pause(5, 40);
            chat.BuyerSendsImage();
        }

        chat.Agent(topic.Answers);
        if (random.Chance(600))
        {
            chat.Pause(8, 90);
            chat.Buyer(topic.Asks);
            chat.Agent(topic.Answers);
        }

        chat.Pause(5, 60);
        chat.Buyer(AftersaleTalk.Settled);
        chat.Agent(AftersaleTalk.Closings);
        chat.End();
        chat.InviteRating();
    }

    /// <summary>An agent writes to the author of a review; how it ends was decided with the review.</summary>
    public void CareForReview(Scene scene)
    {
        var (story, order) = (scene.Story, scene.Order!);
        var random = story.Random;
        var (account, isOnDuty) = shop.Staff.Choose(scene.At, isAftersale: true, random);
        if (!isOnDuty)
        {
            return;
        }

        var chat = new Chat(shop, story, account, scene.At, "review_care");
        chat.AgentAdds(AftersaleTalk.ReviewCare);
        chat.Pause(60, 900);
        chat.Buyer(AftersaleTalk.ReviewAnswers);
        chat.Agent(AftersaleTalk.ReviewOffers);
        chat.Pause(20, 200);
        chat.Buyer(order.Review!.IsTurned ? AftersaleTalk.ReviewAccepts : AftersaleTalk.ReviewRefuses);
        chat.Agent(AftersaleTalk.Closings);
        chat.End();
    }

    private Chat Begin(Scene scene, GeneratedOrder order, Pcg32 random)
    {
        var (account, _) = shop.Staff.Choose(scene.At, isAftersale: random.Chance(650), random);
        var chat = new Chat(shop, scene.Story, account, scene.At, Intention);
        if (random.Chance(500))
        {
            chat.BuyerSendsOrder(order);
            chat.Pause(1, 20);
        }

        chat.Buyer(AftersaleTalk.Openings);
        if (random.Chance(500))
        {
            chat.Automatic(MessageClass.Auto, PresaleTopics.AutoGreetings);
        }

        return chat;
    }

    private static Topic TopicOf(Scene scene, GeneratedOrder order, Pcg32 random) => scene.Kind switch
    {
        SceneKind.ParcelQuestion => order.ShippedAt is { } shippedAt && shippedAt <= scene.At ? AftersaleTalk.Logistics : AftersaleTalk.NotShipped,
        SceneKind.RefundTalk => order.Refund switch
        {
            { Stage: RefundStage.BeforeShipment } => AftersaleTalk.RefundBeforeShipment,
            { Stage: RefundStage.InTransit } => AftersaleTalk.Logistics,
            { Type: RefundType.Exchange } => AftersaleTalk.Exchange,
            { Type: RefundType.Reship } => AftersaleTalk.Reshipment,
            { Responsibility: Responsibility.Product } => AftersaleTalk.Quality,
            _ => AftersaleTalk.Return,
        },
        _ => random.Chance(500) ? AftersaleTalk.PriceProtection : AftersaleTalk.Reshipment,
    };

    // An agent who only sells passes the buyer on, if somebody for it is there.
    private Chat MayTransfer(Chat chat, Pcg32 random)
    {
        if (chat.Account.Role != Core.AgentRole.Presale || !random.Chance(550))
        {
            return chat;
        }

        var (other, isOnDuty) = shop.Staff.Choose(chat.Now, isAftersale: true, random, chat.Account);
        if (!isOnDuty || other.Role == Core.AgentRole.Presale)
        {
            return chat;
        }

        return chat.PassOn(other);
    }
}
