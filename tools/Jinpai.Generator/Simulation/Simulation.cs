using Jinpai.Core;
using Jinpai.Generator.Buyers;
using Jinpai.Generator.Randomness;

namespace Jinpai.Generator.Simulation;

/// <summary>Runs the shop day by day: draws who comes, and plays the scenes in the order of their times.</summary>
internal sealed class Simulation
{
    // Per 1,000 chats: mass messages, colleagues, vendors, one-liners; the rest asks.
    private static readonly int[] ChatWeights = [900, 35, 15, 15, 35];
    private const int SilentPercent = 22;
    private readonly Shop _shop;
    private readonly Traffic _traffic;
    private readonly Pcg32 _random;
    private readonly EnquiryScenes _enquiries;
    private readonly PurchaseScenes _purchases;
    private readonly AftersaleScenes _aftersales;
    private readonly NoiseScenes _noise;
    private ulong _storyCount;

    public Simulation(Shop shop, Traffic traffic, Pcg32 random)
    {
        _shop = shop;
        _traffic = traffic;
        _random = random;
        _purchases = new PurchaseScenes(shop);
        _enquiries = new EnquiryScenes(shop, _purchases);
        _aftersales = new AftersaleScenes(shop);
        _noise = new NoiseScenes(shop);
    }

    public void PlayDay(BusinessDay day)
    {
        var chats = _traffic.ChatsOn(day, _random);
        var fresh = Math.Max(1, chats - _shop.Queue.ChatCountOn(day));
        for (var i = 0; i < fresh; i++)
        {
            var kind = _random.Weighted(ChatWeights) switch
            {
                0 => SceneKind.Enquiry,
                1 => SceneKind.MassMessage,
                2 => SceneKind.ColleagueChat,
                3 => SceneKind.VendorChat,
                _ => SceneKind.OneLiner,
            };
            Arrive(day, kind);
        }

        for (var i = 0; i < Math.Max(1, chats * SilentPercent / 100); i++)
        {
            Arrive(day, SceneKind.SilentOrder);
        }

        while (_shop.Queue.TryTake(day, out var scene))
        {
            Play(scene);
        }

        _shop.Queue.Forget(day);
    }

    private void Arrive(BusinessDay day, SceneKind kind)
    {
        var random = _random.Fork(++_storyCount);
        var at = _traffic.DrawTime(day, random);
        var buyer = BuyerProfile.Draw(_shop.Nicks.Next(random), random);
        _shop.Queue.Add(new Scene(kind, at, new Story(buyer, _shop.Catalogue.Draw(random), random)));
    }

    private void Play(Scene scene)
    {
        switch (scene.Kind)
        {
            case SceneKind.Enquiry or SceneKind.Return or SceneKind.SecondOpinion:
                _enquiries.Play(scene);
                break;
            case SceneKind.SilentOrder:
                _purchases.OrderSilently(scene);
                break;
            case SceneKind.Chase:
                _purchases.Chase(scene);
                break;
            case SceneKind.Settlement:
                _purchases.Settle(scene);
                break;
            case SceneKind.BalanceReminder:
                _purchases.RemindOfBalance(scene);
                break;
            case SceneKind.ParcelQuestion or SceneKind.RefundTalk or SceneKind.AftersaleQuestion:
                _aftersales.Play(scene);
                break;
            case SceneKind.ReviewCare:
                _aftersales.CareForReview(scene);
                break;
            default:
                _noise.Play(scene);
                break;
        }
    }
}
