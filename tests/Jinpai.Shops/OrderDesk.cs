using System.Globalization;

namespace Jinpai.Shops;

/// <summary>Opens orders of every kind, and refunds of them.</summary>
internal sealed class OrderDesk(SplitMix random, ShopOptions options)
{
    private static readonly string[] Stages = ["before_shipment", "in_transit", "after_receipt"];
    private static readonly string[] Responsible = ["", "agent", "product", "buyer"];

    private readonly List<OrderPlan> _plans = [];
    private readonly List<ShopRefund> _refunds = [];

    public IReadOnlyList<OrderPlan> Plans => _plans;

    public IReadOnlyList<ShopRefund> Refunds => _refunds;

    /// <summary>Opens an order at <paramref name="created"/> and decides its whole life.</summary>
    public OrderPlan Open(string buyer, DateTimeOffset created, bool? paid = null)
    {
        var id = (202609000000L + (_plans.Count * 37)).ToString(CultureInfo.InvariantCulture);
        var plan = new OrderPlan(id, buyer, created)
        {
            Lines = Lines(id),
            Flag = random.Below(20) switch { 0 => Shop.ExcludedFlag, < 4 => "红旗", _ => "" },
            IsFake = random.Chance(3),
            PostFeeFen = random.Chance(40) ? 800 : 0,
        };
        plan = random.Below(10) switch
        {
            0 => Presale(plan, paid),
            1 => CashOnDelivery(plan),
            _ => paid ?? random.Chance(70) ? Pay(plan, created + PayDelay()) : LeaveUnpaid(plan),
        };
        _plans.Add(plan);
        if (plan.Settled is not null && random.Chance(30))
        {
            Refund(plan);
        }

        return plan;
    }

    private TimeSpan PayDelay() => random.Below(12) switch
    {
        0 => TimeSpan.Zero,
        < 6 => TimeSpan.FromSeconds(random.Between(1, 900)),
        < 8 => TimeSpan.FromHours(random.Between(1, 30)),
        8 => TimeSpan.FromDays(options.CloseDays),
        9 => TimeSpan.FromDays(options.CloseDays) + TimeSpan.FromMilliseconds(1),
        10 => TimeSpan.FromDays(options.LookbackDays),
        _ => TimeSpan.FromMinutes(random.Between(1, options.CloseDays * 24 * 60 * 2)),
    };

    private List<OrderPlanLine> Lines(string orderId)
    {
        var count = random.Chance(65) ? 1 : random.Between(2, 3);
        var lines = new List<OrderPlanLine>();
        for (var number = 1; number <= count; number++)
        {
            var price = random.Between(990, 39900);
            var discount = random.Chance(30) ? random.Between(1, 500) : 0;
            var adjust = random.Chance(20) ? random.Between(-400, 100) : 0;
            // An order of one line often has no line id.
            var lineId = count == 1 && random.Chance(50) ? "" : orderId + number.ToString(CultureInfo.InvariantCulture);
            lines.Add(new OrderPlanLine(lineId, $"p{random.Between(1, 6)}", random.Between(1, 3), price, discount, adjust));
        }

        return lines;
    }

    private OrderPlan Pay(OrderPlan plan, DateTimeOffset paid)
    {
        var shipped = paid.AddMinutes(random.Between(30, 3000));
        plan = plan with { Paid = paid };
        return random.Below(10) switch
        {
            0 => plan with { Closed = paid.AddHours(random.Between(1, 50)) },
            < 6 => plan with { Shipped = shipped, Finished = shipped.AddHours(random.Between(24, 120)) },
            < 9 => plan with { Shipped = shipped },
            _ => plan,
        };
    }

    private OrderPlan LeaveUnpaid(OrderPlan plan) => random.Below(4) switch
    {
        0 => plan,
        1 => plan with { Closed = plan.Created.AddMinutes(random.Between(1, 600)) },
        2 => plan with { Closed = plan.Created.AddDays(options.CloseDays) },
        _ => plan with { Closed = plan.Created.AddDays(options.CloseDays).AddHours(random.Between(1, 20)) },
    };

    private OrderPlan Presale(OrderPlan plan, bool? paid)
    {
        plan = plan with { IsPresale = true, DepositFen = 500 };
        if (!(paid ?? random.Chance(80)))
        {
            return LeaveUnpaid(plan);
        }

        var deposit = plan.Created.AddSeconds(random.Between(0, 4000));
        plan = plan with { DepositPaid = deposit };
        return random.Chance(75) ? Pay(plan, deposit.AddMinutes(random.Between(1, 12000))) : plan with { Closed = deposit.AddDays(9) };
    }

    private OrderPlan CashOnDelivery(OrderPlan plan)
    {
        plan = plan with { IsCod = true };
        if (random.Chance(25))
        {
            return plan with { Closed = plan.Created.AddHours(random.Between(1, 40)) };
        }

        var shipped = plan.Created.AddMinutes(random.Between(0, 9000));
        return plan with { Shipped = shipped, Paid = random.Chance(70) ? shipped.AddHours(random.Between(20, 90)) : null };
    }

    private void Refund(OrderPlan plan)
    {
        var leftOf = plan.Lines.ToDictionary(line => line.Id, line => line.AmountFen, StringComparer.Ordinal);
        var times = random.Between(1, 3);
        for (var number = 1; number <= times; number++)
        {
            var line = random.Pick(plan.Lines);
            var applied = plan.Settled!.Value.AddMinutes(random.Between(1, 14000));
            var type = random.Below(8) switch { 0 => "exchange", 1 => "reship", 2 => "repair", < 5 => "return", _ => "refund_only" };
            var status = random.Below(6) switch { 0 => "closed", 1 => "pending", _ => "success" };
            var given = type is "exchange" or "reship" or "repair";
            var left = leftOf[line.Id];
            var amount = given ? 0 : random.Chance(30) ? left : random.Below((int)left + 1);
            if (status == "success")
            {
                leftOf[line.Id] -= amount;
            }

            _refunds.Add(new ShopRefund(
                $"R{plan.Id}-{number}", plan.Id, line.Id, plan.Buyer, applied, status == "success" ? applied.AddMinutes(random.Between(0, 6000)) : null,
                amount, given || type == "refund_only" ? 0 : 1, type, random.Pick(Stages), status,
                random.Pick(Responsible)));
        }
    }
}
