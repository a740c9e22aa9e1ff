using Jinpai.Core.Events;
using Jinpai.Generator.Catalogue;
using Jinpai.Generator.Orders;
using Jinpai.Generator.Output;
using Jinpai.Generator.Staff;
using Jinpai.Generator.Texts;

namespace Jinpai.Generator.Simulation;

/// <summary>One conversation between an account and a buyer while it is acted: a clock that only goes forward, and what the ground truth says of it.</summary>
internal sealed class Chat
{
    private const int LongestMeanWait = 420;
    private readonly Shop _shop;
    private readonly Story _story;
    private readonly List<int> _waits = [];
    private ShopTime? _openSince;
    private bool _hasLines;

    public Chat(Shop shop, Story story, ShopAccount account, ShopTime at, string intention, string? buyerNick = null)
    {
        _shop = shop;
        _story = story;
        Account = account;
        Now = at;
        Intention = intention;
        BuyerNick = buyerNick ?? story.Buyer.Nick;
        story.LastAccount = account;
        LoadAtStart = account.OpenAt(at);
    }

    public ShopAccount Account { get; }
    public string BuyerNick { get; }

    /// <summary>enquiry, chasing, aftersale, review_care, balance, mass_message, colleague, vendor or greeting.</summary>
    public string Intention { get; }
    public ShopTime Now { get; private set; }
    public ShopTime FirstAt { get; private set; }
    public ShopTime LastAt { get; private set; }
    public int BuyerMessageCount { get; private set; }
    public int ReplyCount { get; private set; }
    public IReadOnlyList<int> Waits => _waits;
    public bool HasOpenRound => _openSince is not null;
    public string? TransferredTo { get; private set; }

    /// <summary>Other chats that the account had open when this one began.</summary>
    public int LoadAtStart { get; }
    public Person Person => Account.HolderOn(Now.Day);

    public void Pause(int lowestSeconds, int highestSeconds) => Now = Now.PlusSeconds(_story.Random.Between(lowestSeconds, highestSeconds));

    /// <summary>Waits until <paramref name="at"/> if that is still to come.</summary>
    public void PauseUntil(ShopTime at) => Now = at > Now ? at : Now;

    /// <summary>The buyer writes one of <paramref name="phrases"/>.</summary>
    public void Buyer(IReadOnlyList<string> phrases) => BuyerSends(MessageKind.Text, Fill(phrases), null, null);

    public void BuyerSendsProduct(Product product) =>
        BuyerSends(MessageKind.Goods, $"https://item.taobao.com/item.htm?id={product.Id}", product.Id, null);

    public void BuyerSendsOrder(GeneratedOrder order) => BuyerSends(MessageKind.Order, $"订单编号：{order.Id}", null, order.Id);

    public void BuyerSendsImage() => BuyerSends(MessageKind.Image, "[图片]", null, null);

    /// <summary>The agent answers after their usual wait, which grows with the chats they have open.</summary>
    public void Agent(IReadOnlyList<string> phrases)
    {
        Now = Now.PlusSeconds(DrawWait());
        Say(MessageKind.Text, DrawClass(), Fill(phrases), null);
    }

    /// <summary>The agent writes once more, at once.</summary>
    public void AgentAdds(IReadOnlyList<string> phrases)
    {
        Pause(3, 20);
        Say(MessageKind.Text, DrawClass(), Fill(phrases), null);
    }

    public void AgentSendsProduct(Product product)
    {
        Pause(5, 25);
        Say(MessageKind.Goods, MessageClass.Human, $"https://item.taobao.com/item.htm?id={product.Id}", product.Id);
    }

    /// <summary>The agent sends something and takes it back: it counts for nothing.</summary>
    public void AgentMistypes(IReadOnlyList<string> phrases)
    {
        Pause(3, 15);
        var id = _shop.NextMessageId();
        Write(new ChatLine(Account.Id, BuyerNick, Now, false, id, MessageKind.Text, MessageClass.Human, Fill(phrases), null, null, null));
        Pause(4, 20);
        Write(new ChatLine(Account.Id, BuyerNick, Now, false, id, MessageKind.Recall, MessageClass.Human, "撤回了一条消息", null, null, null));
    }

    /// <summary>A program answers within two seconds; nobody has served by it.</summary>
    public void Automatic(MessageClass by, IReadOnlyList<string> phrases)
    {
        Pause(0, 2);
        Write(new ChatLine(Account.Id, BuyerNick, Now, false, _shop.NextMessageId(), MessageKind.Text, by, Fill(phrases), null, null, null));
    }

    /// <summary>A mass message: a person's click, but no service.</summary>
    public void Broadcast(string text) => Write(new ChatLine(Account.Id, BuyerNick, Now, false, _shop.NextMessageId(), MessageKind.Text, MessageClass.Human, text, null, null, null));

    /// <summary>Hands the buyer over, as people do it.</summary>
    /// <returns>The chat that begins with the other account.</returns>
    public Chat PassOn(ShopAccount other)
    {
        AgentAdds(TradeTalk.TransferNotices);
        TransferTo(other);
        End();
        var next = new Chat(_shop, _story, other, Now, Intention);
        next.Pause(10, 60);
        next.AgentAdds(TradeTalk.TransferGreetings);
        return next;
    }

    /// <summary>Passes the buyer on.</summary>
    private void TransferTo(ShopAccount other)
    {
        Pause(5, 30);
        TransferredTo = other.Id;
        Write(new ChatLine(Account.Id, BuyerNick, Now, false, _shop.NextMessageId(), MessageKind.Transfer, MessageClass.Human, $"{Account.Id} 转交给 {other.Id}", null, null, other.Id));
    }

    /// <summary>Ends the conversation: load, rating and ground truth.</summary>
    public void End()
    {
        if (!_hasLines)
        {
            return;
        }

        Account.Open(LastAt);
        _shop.ConversationCount++;
        _shop.Truth.Write(this);
    }

    /// <summary>Asks the buyer to rate, and the buyer may.</summary>
    public void InviteRating()
    {
        if (ReplyCount == 0 || !_story.Random.Chance(Person.InvitationPermille))
        {
            return;
        }

        var invitedAt = LastAt.PlusSeconds(_story.Random.Between(5, 60));
        var isRated = _story.Random.Chance(380);
        var ratedAt = invitedAt.PlusSeconds(_story.Random.Between(10, 900));
        var slow = _waits.Count(wait => wait > 120);
        var poor = Math.Clamp(((160 - Person.PatiencePercent) / 8) + (slow * 12), 2, 80);
        int score = _story.Random.Weighted([poor, poor, poor * 2, 180, 700]) + 1;
        _shop.Lists.WriteRating(Account.Id, BuyerNick, invitedAt, isRated ? ratedAt : null, score);
    }

    private void BuyerSends(MessageKind kind, string content, string? productId, string? orderId)
    {
        if (!Write(new ChatLine(Account.Id, BuyerNick, Now, true, _shop.NextMessageId(), kind, MessageClass.Human, content, productId, orderId, null)))
        {
            return;
        }

        BuyerMessageCount++;
        _story.Wrote(Now, Account);
        _openSince ??= Now;
    }

    private void Say(MessageKind kind, MessageClass by, string content, string? productId)
    {
        if (!Write(new ChatLine(Account.Id, BuyerNick, Now, false, _shop.NextMessageId(), kind, by, content, productId, null, null)))
        {
            return;
        }

        ReplyCount++;
        _story.Answered(Now, Account);
        if (_openSince is { } since)
        {
            _waits.Add((int)(Now.Seconds - since.Seconds));
            _openSince = null;
        }
    }

    private bool Write(in ChatLine line)
    {
        if (!_shop.Write(line))
        {
            return false;
        }

        FirstAt = _hasLines ? FirstAt : line.At;
        LastAt = line.At;
        _hasLines = true;
        return true;
    }

    private int DrawWait()
    {
        var random = _story.Random;
        var mean = Math.Min(LongestMeanWait, Person.MeanWait * (100 + (Math.Max(0, LoadAtStart - 1) * 18)) / 100);
        var wait = 3 + random.Wait(_waits.Count == 0 ? mean : mean * 3 / 4);
        return random.Chance(Math.Max(4, 150 - Person.PatiencePercent) / 3) ? wait + random.Between(120, 500) : wait;
    }

    private MessageClass DrawClass() => _story.Random.Chance(140) ? MessageClass.Assisted : MessageClass.Human;

    private string Fill(IReadOnlyList<string> phrases) => Slots.Fill(_story.Random.Pick(phrases), _story.Buyer, _story.Product, _story.Random);
}
