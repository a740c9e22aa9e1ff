using Jinpai.Core.Events;
using Jinpai.Generator.Texts;

namespace Jinpai.Generator.Simulation;

/// <summary>Chats that are no service.</summary>
internal sealed class NoiseScenes(Shop shop)
{
    public void Play(Scene scene)
    {
        var story = scene.Story;
        var random = story.Random;
        var (account, isOnDuty) = shop.Staff.Choose(scene.At, isAftersale: false, random);
        if (!isOnDuty)
        {
            return;
        }

        switch (scene.Kind)
        {
            case SceneKind.MassMessage:
                var mass = new Chat(shop, story, account, scene.At, "mass_message");
                mass.Broadcast(random.Pick(NoiseTalk.MassMessages));
                mass.End();
                break;
            case SceneKind.ColleagueChat:
                var colleague = shop.Staff.Accounts[(shop.Staff.Accounts.ToList().IndexOf(account) + 1) % shop.Staff.Accounts.Count];
                if (colleague != account)
                {
                    Talk(new Chat(shop, story, account, scene.At, "colleague", colleague.Id), NoiseTalk.Colleagues, NoiseTalk.ColleagueAnswers);
                }

                break;
            case SceneKind.VendorChat:
                Talk(new Chat(shop, story, account, scene.At, "vendor"), NoiseTalk.Vendors, random.Chance(500) ? NoiseTalk.VendorAnswers : null);
                break;
            default:
                var greeting = new Chat(shop, story, account, scene.At, "greeting");
                greeting.Buyer(NoiseTalk.OneLiners);
                greeting.Automatic(MessageClass.Auto, PresaleTopics.AutoGreetings);
                if (random.Chance(700))
                {
                    greeting.Agent(PresaleTopics.Greetings);
                }

                greeting.End();
                break;
        }
    }

    private static void Talk(Chat chat, string[] asks, string[]? answers)
    {
        chat.Buyer(asks);
        if (answers is not null)
        {
            chat.Agent(answers);
        }

        chat.End();
    }
}
