namespace Jinpai.Shops;

/// <summary>Plays one scene after another: ordinary enquiries, and everything that makes rules disagree.</summary>
internal sealed class SceneWriter(SplitMix random, ShopOptions options, ShopCast cast, ChatBook chat, OrderDesk desk)
{
    private static readonly string[] PersonClasses = ["", "human", "assisted"];
    private static readonly int[] Caps = [599, 600, 601];
    private static readonly int[] Gaps = [599, 600, 601, 900];

    private readonly List<ShopRating> _ratings = [];

    public IReadOnlyList<ShopRating> Ratings => _ratings;

    /// <summary>Plays a scene of any kind on the day that starts at <paramref name="day"/>.</summary>
    public void Play(DateTimeOffset day)
    {
        var at = SomeTime(day);
        var buyer = random.Chance(92) ? random.Pick(cast.Buyers) : random.Pick(cast.Masked);
        var account = random.Chance(85) ? random.Pick(cast.Presale) : random.Pick(cast.Aftersale);
        switch (random.Below(22))
        {
            case < 5: Enquiry(account, buyer, at); break;
            case < 7: TwoAgents(buyer, at); break;
            case < 9: OverMidnight(account, buyer, day); break;
            case < 11: AfterSaleThenOrder(buyer, at); break;
            case 11: Chase(account, buyer, at); break;
            case 12: desk.Open(buyer, at); break;
            case 13: Dropped(account, buyer, at); break;
            case 14: Transferred(account, buyer, at); break;
            case 15: Recalled(account, buyer, at); break;
            case 16: Outsider(account, at); break;
            case 17: MaskedKey(account, at); break;
            case 18: SameInstant(buyer, at); break;
            case 19: Boundary(account, buyer, at); break;
            case 20: FollowUp(account, buyer, at); break;
            default: Machines(account, buyer, at); break;
        }
    }

    private DateTimeOffset SomeTime(DateTimeOffset day) => random.Below(10) switch
    {
        0 => day.AddHours(24).AddSeconds(-random.Between(1, 700)),
        1 => day.AddSeconds(random.Between(0, 700)),
        _ => day.AddSeconds(random.Between(8 * 3600, 23 * 3600)).AddMilliseconds(random.Chance(20) ? random.Below(1000) : 0),
    };

    /// <summary>Some questions and answers, in waits that lie on both sides of every limit; returns the end.</summary>
    private DateTimeOffset Talk(string account, string buyer, DateTimeOffset at, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            chat.Ask(account, buyer, at);
            if (random.Chance(30))
            {
                at = at.AddSeconds(random.Below(20));
                chat.Ask(account, buyer, at);
            }

            at = at.AddSeconds(Wait());
            if (random.Chance(88))
            {
                var said = chat.Answer(account, buyer, at, @class: random.Pick(PersonClasses));
                if (random.Chance(8))
                {
                    chat.Repeat(said);
                }
            }

            at = at.AddSeconds(random.Below(5) == 0 ? random.Pick(Gaps) : random.Below(90));
        }

        return at;
    }

    private int Wait() => random.Below(12) switch
    {
        0 => 0,
        1 => 30,
        2 => 31,
        3 => 120,
        4 => 121,
        5 => random.Pick(Caps),
        6 => random.Between(600, 2000),
        7 => random.Between(122, 599),
        _ => random.Between(1, 60),
    };

    private void Enquiry(string account, string buyer, DateTimeOffset at)
    {
        var end = Talk(account, buyer, at, random.Chance(12) ? 16 : random.Between(1, 5));
        if (random.Chance(25))
        {
            var rated = random.Chance(50);
            _ratings.Add(new ShopRating(account, buyer, end, rated ? end.AddMinutes(3) : null, rated ? random.Between(1, 5) : null));
        }

        switch (random.Below(6))
        {
            case 0: desk.Open(buyer, end.AddSeconds(random.Below(400))); break;
            case 1: desk.Open(buyer, at.AddHours(random.Between(1, 60))); break;
            case 2: desk.Open(buyer, at.AddSeconds(random.Below(100))); break;
            default: break;
        }
    }

    private void TwoAgents(string buyer, DateTimeOffset at)
    {
        var (one, two) = (random.Pick(cast.Presale), random.Pick(cast.All));
        var middle = Talk(one, buyer, at, random.Between(1, 2));
        Talk(two, buyer, at.AddSeconds(random.Below(200)), random.Between(1, 3));
        desk.Open(buyer, random.Chance(50) ? middle : at.AddSeconds(random.Below(300)));
        if (random.Chance(40))
        {
            Talk(one, buyer, middle.AddSeconds(5), 1);
        }

        if (random.Chance(30))
        {
            desk.Open(buyer, middle.AddMinutes(random.Between(10, 2000)));
        }
    }

    private void OverMidnight(string account, string buyer, DateTimeOffset day)
    {
        var midnight = day.AddDays(1);
        chat.Ask(account, buyer, midnight.AddSeconds(-random.Between(1, 650)));
        if (random.Chance(30))
        {
            chat.Answer(account, buyer, midnight.AddSeconds(-1));
            chat.Ask(account, buyer, midnight.AddMilliseconds(-random.Below(1000)));
        }

        if (random.Chance(30))
        {
            chat.Ask(account, buyer, midnight.AddSeconds(random.Below(5)));
        }

        if (random.Chance(80))
        {
            var @class = random.Below(8) == 0 ? "auto" : "human";
            chat.Answer(account, buyer, midnight.AddSeconds(random.Below(640)), @class: @class);
        }

        if (random.Chance(50))
        {
            Talk(account, buyer, midnight.AddSeconds(random.Between(100, 1300)), random.Between(1, 2));
        }

        if (random.Chance(50))
        {
            desk.Open(buyer, midnight.AddSeconds(random.Between(-30, 3000)));
        }
    }

    private void AfterSaleThenOrder(string buyer, DateTimeOffset at)
    {
        desk.Open(buyer, at.AddHours(-random.Between(1, 60)), paid: true);
        Talk(random.Pick(cast.All), buyer, at, random.Between(1, 2));
        if (random.Chance(60))
        {
            var end = Talk(random.Pick(cast.Presale), buyer, at.AddHours(random.Between(1, 6)), random.Between(1, 2));
            desk.Open(buyer, end.AddSeconds(random.Between(-60, 4000)));
        }
    }

    private void Chase(string account, string buyer, DateTimeOffset at)
    {
        desk.Open(buyer, at.AddMinutes(-random.Between(0, 5000)), paid: random.Chance(50));
        chat.Answer(account, buyer, at, "亲，订单还没付款哦");
        if (random.Chance(70))
        {
            Talk(account, buyer, at.AddSeconds(random.Below(500)), 1);
        }

        if (random.Chance(40))
        {
            desk.Open(buyer, at.AddMinutes(random.Between(1, 3000)));
        }
    }

    private void Dropped(string account, string buyer, DateTimeOffset at)
    {
        switch (random.Below(5))
        {
            case 0: chat.Answer(account, buyer, at, "@全场五折，今晚结束"); break;
            case 1: chat.Answer(account, buyer, at, "您好，有什么可以帮您"); break;
            case 2: chat.Ask(account, buyer, at, ""); break;
            case 3:
                chat.Answer(account, buyer, at, "@新品上架");
                chat.Answer(account, buyer, at.AddSeconds(3), "可以看看哦");
                break;
            default:
                chat.Answer(account, buyer, at, "@会员日");
                chat.Ask(account, buyer, at.AddSeconds(random.Below(100)));
                break;
        }

        if (random.Chance(40))
        {
            desk.Open(buyer, at.AddMinutes(random.Between(0, 300)));
            chat.Ask(account, buyer, at.AddMinutes(400));
        }
    }

    private void Transferred(string account, string buyer, DateTimeOffset at)
    {
        var other = random.Pick(cast.All);
        chat.Ask(account, buyer, at);
        if (random.Chance(50))
        {
            chat.Answer(account, buyer, at.AddSeconds(8));
        }

        chat.Transfer(account, buyer, at.AddSeconds(20), other);
        if (random.Chance(80))
        {
            var end = Talk(other, buyer, at.AddSeconds(random.Between(20, 90)), random.Between(1, 2));
            if (random.Chance(60))
            {
                desk.Open(buyer, end);
            }
        }
    }

    private void Recalled(string account, string buyer, DateTimeOffset at)
    {
        chat.Ask(account, buyer, at);
        var said = chat.Answer(account, buyer, at.AddSeconds(15), "价格 39 元");
        chat.Recall(said, at.AddSeconds(random.Between(16, 100)));
        if (random.Chance(60))
        {
            chat.Answer(account, buyer, at.AddSeconds(random.Between(101, 400)), "价格 93 元");
        }

        if (random.Chance(60))
        {
            // Sometimes while the recalled line still stood.
            desk.Open(buyer, at.AddSeconds(random.Between(10, 200)));
        }
    }

    private void Outsider(string account, DateTimeOffset at)
    {
        var buyer = random.Pick(new[] { Shop.Vendor, Shop.Blacklisted, Shop.OwnBuyer, random.Pick(cast.All) });
        if (!string.Equals(buyer, account, StringComparison.Ordinal))
        {
            var end = Talk(account, buyer, at, random.Between(1, 2));
            if (random.Chance(70))
            {
                desk.Open(buyer, end);
            }
        }
    }

    /// <summary>A masked key talks; its order, under the full name, is known by a card or by its number in the text.</summary>
    private void MaskedKey(string account, DateTimeOffset at)
    {
        // Each masked key is one buyer's: it links only to orders of that buyer.
        var index = random.Below(cast.Masked.Count);
        var (masked, buyer) = (cast.Masked[index], cast.Buyers[index]);
        var end = Talk(account, masked, at, random.Between(1, 2));
        var order = desk.Open(buyer, random.Chance(50) ? at.AddMinutes(-random.Between(1, 900)) : end.AddSeconds(random.Below(100)));
        var later = order.Created > end ? order.Created.AddSeconds(30) : end.AddSeconds(30);
        switch (random.Below(4))
        {
            case 0: chat.Ask(account, masked, later, "订单", kind: "order", orderId: order.Id); break;
            case 1: chat.Answer(account, masked, later, "请核对", kind: "order", orderId: order.Id); break;
            case 2: chat.Ask(account, masked, later, $"我的单号{order.Id}，帮我看看"); break;
            default: chat.Ask(account, masked, later, "单号 9999999999 查不到，请看截图", kind: "text"); break;
        }
    }

    private void SameInstant(string buyer, DateTimeOffset at)
    {
        var (one, two) = (random.Pick(cast.Presale), random.Pick(cast.All));
        chat.Ask(one, buyer, at);
        chat.Ask(two, buyer, at);
        var reply = at.AddSeconds(random.Below(3));
        chat.Answer(one, buyer, reply);
        chat.Answer(two, buyer, reply);
        if (random.Chance(40))
        {
            chat.Ask(one, buyer, reply);
        }

        desk.Open(buyer, random.Chance(70) ? reply : at);
    }

    private void Boundary(string account, string buyer, DateTimeOffset at)
    {
        var days = random.Pick(new[] { options.LookbackDays, options.CloseDays, options.AftersaleDays });
        var offBy = TimeSpan.FromMilliseconds(random.Between(-1, 1));
        chat.Ask(account, buyer, at);
        chat.Answer(account, buyer, at.AddSeconds(20));
        desk.Open(buyer, at.AddSeconds(20).AddDays(options.LookbackDays) + offBy);
        var order = desk.Open(buyer, at.AddDays(-days).AddSeconds(-30), paid: random.Chance(60));
        chat.Ask(account, buyer, (order.DepositPaid ?? order.Paid ?? order.Created).AddDays(days) + offBy);
    }

    private void FollowUp(string account, string buyer, DateTimeOffset at)
    {
        var order = desk.Open(buyer, at, paid: true);
        var after = (order.Settled ?? at).AddMinutes(random.Between(0, 70));
        chat.Answer(account, buyer, after, "感谢购买，今天就发货");
        if (random.Chance(30))
        {
            chat.Ask(account, buyer, after.AddSeconds(9), "谢谢");
        }
    }

    private void Machines(string account, string buyer, DateTimeOffset at)
    {
        chat.Ask(account, buyer, at, kind: "goods", content: "https://item.taobao.com/item.htm?id=600001", productId: "p1");
        chat.Answer(account, buyer, at, "亲，自动回复：稍等", "auto");
        chat.Answer(account, buyer, at.AddSeconds(2), "机器人：请选择问题", "bot");
        chat.Answer(account, buyer, at.AddSeconds(4), "会话已接入", "system", random.Chance(50) ? "system" : "text");
        chat.Ask(account, buyer, at.AddSeconds(30), kind: "image", content: "");
        if (random.Chance(50))
        {
            chat.Answer(account, buyer, at.AddSeconds(70), "这张图看到了");
        }

        if (random.Chance(50))
        {
            desk.Open(buyer, at.AddSeconds(random.Between(0, 100)));
        }
    }
}
