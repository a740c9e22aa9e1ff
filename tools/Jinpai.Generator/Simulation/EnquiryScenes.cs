using Jinpai.Core.Events;
using Jinpai.Generator.Randomness;
using Jinpai.Generator.Staff;
using Jinpai.Generator.Texts;

namespace Jinpai.Generator.Simulation;

/// <summary>Buyers who ask before they buy.</summary>
internal sealed class EnquiryScenes(Shop shop, PurchaseScenes purchases)
{
    private const string Intention = "enquiry";

    public void Play(Scene scene)
    {
        var story = scene.Story;
        var random = story.Random;
        story.VisitCount++;
        var (account, isOnDuty) = ChooseAccount(scene);
        var chat = new Chat(shop, story, account, scene.At, Intention);
        Open(chat, scene, random);
        if (!isOnDuty)
        {
            AskAtNight(chat, story, random);
            return;
        }

        if (random.Chance((170 - chat.Person.PatiencePercent) / 4 + Math.Min(60, chat.LoadAtStart * 3)))
        {
            StayUnanswered(chat, story, random);
            return;
        }

        chat.Agent(PresaleTopics.Greetings);
        var topicCount = random.Between(1, 5);
        for (var i = 0; i < topicCount; i++)
        {
            AskTopic(chat, story, random);
            if (i == 0 && random.Chance(35))
            {
                chat = Transfer(chat, random);
            }
        }

        Decide(chat, story, random);
    }

    private (ShopAccount Account, bool IsOnDuty) ChooseAccount(Scene scene)
    {
        var random = scene.Story.Random;
        var last = scene.Story.LastAccount;
        if (scene.Kind == SceneKind.Return && last is not null && last.IsOnDuty(scene.At) && random.Chance(650))
        {
            return (last, true);
        }

        return shop.Staff.Choose(scene.At, isAftersale: false, random, scene.Kind == SceneKind.SecondOpinion && shop.Staff.Accounts.Count > 1 ? last : null);
    }

    private static void Open(Chat chat, Scene scene, Pcg32 random)
    {
        if (random.Chance(550))
        {
            chat.BuyerSendsProduct(scene.Story.Product);
            chat.Pause(1, 15);
        }

        chat.Buyer(scene.Kind == SceneKind.Return ? PresaleTopics.Returning : PresaleTopics.Openings);
        if (random.Chance(600))
        {
            chat.Automatic(MessageClass.Auto, PresaleTopics.AutoGreetings);
        }
        else if (random.Chance(250))
        {
            chat.Automatic(MessageClass.Bot, PresaleTopics.BotAnswers);
        }
    }

    private static void AskTopic(Chat chat, Story story, Pcg32 random)
    {
        var topic = random.Pick(PresaleTopics.All);
        chat.Pause(6, 70);
        chat.Buyer(topic.Asks);
        if (random.Chance(180))
        {
            chat.Pause(3, 25);
            chat.Buyer(random.Pick(PresaleTopics.All).Asks);
        }

        chat.Agent(topic.Answers);
        if (chat.Waits.Count > 0 && chat.Waits[^1] > 180)
        {
            chat.AgentAdds(TradeTalk.Apologies);
        }
        else if (random.Chance(25))
        {
            chat.AgentMistypes(topic.Answers);
        }

        if (random.Chance(90))
        {
            // Said in passing, and a pause without an answer is no fault: the next thing the buyer asks comes soon.
            chat.Pause(4, 30);
            chat.Buyer(PresaleTopics.Thanks);
        }
    }

    private void AskAtNight(Chat chat, Story story, Pcg32 random)
    {
        chat.Automatic(MessageClass.Auto, PresaleTopics.NightGreetings);
        chat.Pause(10, 60);
        chat.Buyer(random.Pick(PresaleTopics.All).Asks);
        var morning = chat.Now.Hour < 12 ? chat.Now.Day : chat.Now.Day.Next;
        var shift = Shift.Of(chat.Account.HolderOn(morning).Shift);
        if (chat.Account.WorksOn(morning) && random.Chance(600))
        {
            chat.PauseUntil(ShopTime.At(morning, shift.From + random.Between(60, 2400)));
            chat.AgentAdds(TradeTalk.MorningAnswers);
            chat.AgentAdds(random.Pick(PresaleTopics.All).Answers);
        }

        chat.End();
        if (random.Chance(260))
        {
            shop.Queue.Add(new Scene(SceneKind.SilentOrder, chat.Now.PlusMinutes(random.Between(20, 700)), story));
        }
    }

    private void StayUnanswered(Chat chat, Story story, Pcg32 random)
    {
        chat.Pause(60, 200);
        chat.Buyer(TradeTalk.Impatient);
        if (random.Chance(400))
        {
            chat.Pause(100, 500);
            chat.Buyer(TradeTalk.Impatient);
        }

        chat.End();
        switch (random.Weighted([45, 15, 40]))
        {
            case 0:
                shop.Queue.Add(new Scene(SceneKind.SecondOpinion, chat.Now.PlusMinutes(random.Between(2, 30)), story));
                break;
            case 1:
                shop.Queue.Add(new Scene(SceneKind.SilentOrder, chat.Now.PlusMinutes(random.Between(5, 300)), story));
                break;
        }
    }

    private Chat Transfer(Chat chat, Pcg32 random)
    {
        var (other, isOnDuty) = shop.Staff.Choose(chat.Now, isAftersale: false, random, chat.Account);
        if (!isOnDuty || other == chat.Account)
        {
            return chat;
        }

        return chat.PassOn(other);
    }

    private void Decide(Chat chat, Story story, Pcg32 random)
    {
        var slow = chat.Waits.Count(wait => wait > 120);
        var buying = Math.Max(8, (34 + (story.VisitCount > 1 ? 16 : 0)) * chat.Person.SellingPercent / 100 - (slow * 8));
        switch (random.Weighted([buying, 22, Math.Max(10, 66 - buying)]))
        {
            case 0:
                purchases.BuyInChat(chat, story);
                return;
            case 1:
                Leave(chat, story, random);
                ComeBackLater(chat, story, random);
                return;
            default:
                Leave(chat, story, random);
                return;
        }
    }

    private void Leave(Chat chat, Story story, Pcg32 random)
    {
        if (random.Chance(130))
        {
            var other = shop.Catalogue.DrawOther(story.Product, random);
            chat.AgentSendsProduct(other);
            chat.AgentAdds(PresaleTopics.Recommending);
        }

        chat.Pause(10, 90);
        chat.Buyer(PresaleTopics.Leaving);
        if (random.Chance(850))
        {
            chat.Agent(PresaleTopics.Farewells);
        }

        chat.End();
        chat.InviteRating();
    }

    private void ComeBackLater(Chat chat, Story story, Pcg32 random)
    {
        var tomorrow = chat.Now.Day.Next;
        switch (random.Weighted([45, 25, 20, 10]))
        {
            case 0:
                shop.Queue.Add(new Scene(SceneKind.Return, ShopTime.At(tomorrow, random.Between(9 * 3600, 22 * 3600)), story));
                break;
            case 1:
                shop.Queue.Add(new Scene(SceneKind.SilentOrder, chat.Now.PlusMinutes(random.Between(30, 2700)), story));
                break;
            case 2:
                shop.Queue.Add(new Scene(SceneKind.SecondOpinion, chat.Now.PlusMinutes(random.Between(10, 240)), story));
                break;
            default:
                shop.Queue.Add(new Scene(SceneKind.Return, ShopTime.At(tomorrow.Plus(random.Between(1, 5)), random.Between(9 * 3600, 22 * 3600)), story));
                break;
        }
    }
}
