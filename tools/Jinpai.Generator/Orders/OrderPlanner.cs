using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Generator.Buyers;
using Jinpai.Generator.Catalogue;
using Jinpai.Generator.Randomness;
using Jinpai.Generator.Texts;

namespace Jinpai.Generator.Orders;

/// <summary>Plans an order's whole life at its creation: payment, shipment, end, refund and review.</summary>
internal sealed class OrderPlanner(ProductCatalogue catalogue)
{
    private const int UnpaidHours = 72;
    private long _orderCount;
    private long _refundCount;

    public long RefundCount => _refundCount;

    /// <summary>An order without its life yet.</summary>
    /// <param name="buyer">Who orders.</param>
    /// <param name="product">What.</param>
    /// <param name="createdAt">When.</param>
    /// <param name="cutYuan">Price cut by hand, 0 for none.</param>
    /// <param name="isCashOnDelivery">Paid at the door.</param>
    /// <param name="isFake">Made by the shop's own helpers (补单), to be left out of every figure.</param>
    /// <param name="random">The buyer's generator.</param>
    public GeneratedOrder Create(BuyerProfile buyer, Product product, ShopTime createdAt, int cutYuan, bool isCashOnDelivery, bool isFake, Pcg32 random)
    {
        var number = ++_orderCount;
        var id = (4_512_000_000_000L + (number * 37)).ToString(CultureInfo.InvariantCulture) + random.Between(100_000, 999_999).ToString(CultureInfo.InvariantCulture);
        var lines = new List<GeneratedLine> { Line(id, 1, product, buyer, cutYuan, random) };
        if (!isFake && !product.IsPresale && random.Chance(160))
        {
            lines.Add(Line(id, 2, catalogue.DrawOther(product, random), buyer, 0, random));
        }

        return new GeneratedOrder
        {
            Id = id,
            Buyer = buyer,
            CreatedAt = createdAt,
            Lines = lines,
            PostFee = buyer.City.StartsWith("新疆", StringComparison.Ordinal) ? new Money(1500) : Money.Zero,
            IsPresale = product.IsPresale && !isCashOnDelivery,
            IsCashOnDelivery = isCashOnDelivery,
            IsFake = isFake,
            Flag = random.Chance(60) ? random.Pick(["red", "yellow", "blue"]) : null,
            DepositAmount = product.IsPresale ? new Money(product.Price.MinorUnits / 500 * 100) : Money.Zero,
        };
    }

    /// <summary>Never paid: the buyer cancels, or the platform closes it after three days.</summary>
    public static void LeaveUnpaid(GeneratedOrder order, Pcg32 random) =>
        order.ClosedAt = random.Chance(250) ? order.CreatedAt.PlusMinutes(random.Between(5, 1500)) : order.CreatedAt.PlusHours(UnpaidHours);

    /// <summary>Paid at <paramref name="paidAt"/>; of a presale order that is its balance, and <see cref="GeneratedOrder.DepositPaidAt"/> is set before.</summary>
    public void Pay(GeneratedOrder order, ShopTime paidAt, Pcg32 random)
    {
        order.PaidAt = paidAt;
        order.ShippedAt = AtWork(paidAt.PlusHours(random.Between(2, 50)), random);
        order.FinishedAt = order.ShippedAt.Value.PlusHours(random.Between(60, 260));
        PlanRefund(order, paidAt, random);
        PlanReview(order, random);
    }

    /// <summary>Cash on delivery: shipped first, paid at the door, which ends it.</summary>
    public void Deliver(GeneratedOrder order, Pcg32 random)
    {
        order.ShippedAt = AtWork(order.CreatedAt.PlusHours(random.Between(6, 40)), random);
        order.PaidAt = order.ShippedAt.Value.PlusHours(random.Between(48, 130));
        order.FinishedAt = order.PaidAt;
        PlanReview(order, random);
    }

    private static GeneratedLine Line(string orderId, int number, Product product, BuyerProfile buyer, int cutYuan, Pcg32 random)
    {
        var quantity = number == 1 && cutYuan == 0 && random.Chance(70) ? 2 : 1;
        var discount = product.Price.MinorUnits >= 19_900 && random.Chance(400) ? 2000 : random.Chance(150) ? 500 : 0;
        return new GeneratedLine(
            orderId[..^1] + number.ToString(CultureInfo.InvariantCulture) + orderId[^1], product, buyer.ColorOf(product), buyer.SizeOf(product), quantity, new Money(discount), new Money(-100L * cutYuan));
    }

    // Parcels leave between nine in the morning and nine in the evening.
    private static ShopTime AtWork(ShopTime at, Pcg32 random) => at.Hour switch
    {
        < 9 => ShopTime.At(at.Day, random.Between(9 * 3600, 12 * 3600)),
        >= 21 => ShopTime.At(at.Day.Next, random.Between(9 * 3600, 12 * 3600)),
        _ => at,
    };

    private void PlanRefund(GeneratedOrder order, ShopTime paidAt, Pcg32 random)
    {
        if (order.IsFake)
        {
            return;
        }

        switch (random.Weighted([855, 50, 12, 48, 15, 14, 6]))
        {
            case 1:
                RefundBeforeShipment(order, paidAt, random);
                break;
            case 2:
                RefundWhole(order, order.ShippedAt!.Value.PlusHours(random.Between(8, 48)), RefundType.RefundOnly, RefundStage.InTransit, random);
                break;
            case 3:
                RefundReturn(order, random);
                break;
            case 4:
                RefundPart(order, random);
                break;
            case 5:
                RefundNothing(order, RefundType.Exchange, random);
                break;
            case 6:
                RefundNothing(order, RefundType.Reship, random);
                break;
        }
    }

    private void RefundBeforeShipment(GeneratedOrder order, ShopTime paidAt, Pcg32 random)
    {
        var room = (int)((order.ShippedAt!.Value.Seconds - paidAt.Seconds) / 60);
        RefundWhole(order, paidAt.PlusMinutes(random.Between(Math.Min(10, room - 1), room - 1)), RefundType.RefundOnly, RefundStage.BeforeShipment, random);
    }

    private void RefundWhole(GeneratedOrder order, ShopTime appliedAt, RefundType type, RefundStage stage, Pcg32 random)
    {
        var hours = stage == RefundStage.BeforeShipment ? random.Between(1, 20) : random.Between(70, 170);
        order.Refund = New(order, null, appliedAt, appliedAt.PlusHours(hours), order.GoodsAmount, type, stage, random) with { IsWhole = true };
        order.ShippedAt = stage == RefundStage.BeforeShipment ? null : order.ShippedAt;
        order.FinishedAt = null;
        order.ClosedAt = order.Refund.CompletedAt;
    }

    private void RefundReturn(GeneratedOrder order, Pcg32 random)
    {
        var appliedAt = order.ShippedAt!.Value.PlusHours(random.Between(50, 190));
        if (order.Lines.Count == 1)
        {
            RefundWhole(order, appliedAt, RefundType.Return, RefundStage.AfterReceipt, random);
            return;
        }

        var line = random.Pick(order.Lines);
        order.Refund = New(order, line, appliedAt, appliedAt.PlusHours(random.Between(70, 170)), line.Amount, RefundType.Return, RefundStage.AfterReceipt, random);
    }

    private void RefundPart(GeneratedOrder order, Pcg32 random)
    {
        var line = random.Pick(order.Lines);
        var amount = new Money(line.Amount.MinorUnits * random.Between(5, 40) / 100 / 100 * 100);
        var appliedAt = order.ShippedAt!.Value.PlusHours(random.Between(50, 200));
        var isWithdrawn = random.Chance(150);
        var refund = New(order, line, appliedAt, appliedAt.PlusHours(random.Between(2, 40)), amount, RefundType.RefundOnly, RefundStage.AfterReceipt, random);
        order.Refund = isWithdrawn ? refund with { CompletedAt = null, WithdrawnAt = refund.CompletedAt } : refund;
    }

    private void RefundNothing(GeneratedOrder order, RefundType type, Pcg32 random)
    {
        var appliedAt = order.ShippedAt!.Value.PlusHours(random.Between(50, 150));
        order.Refund = New(order, random.Pick(order.Lines), appliedAt, appliedAt.PlusHours(random.Between(60, 150)), Money.Zero, type, RefundStage.AfterReceipt, random);
    }

    private GeneratedRefund New(GeneratedOrder order, GeneratedLine? line, ShopTime appliedAt, ShopTime completedAt, Money amount, RefundType type, RefundStage stage, Pcg32 random)
    {
        var reason = stage == RefundStage.BeforeShipment ? 0 : type == RefundType.Reship ? 6 : stage == RefundStage.InTransit ? 4 : random.Pick([1, 1, 2, 3, 5, 5]);
        return new GeneratedRefund
        {
            Id = (71_200_000_000_000L + (++_refundCount * 53)).ToString(CultureInfo.InvariantCulture) + order.Id[^4..],
            LineId = line?.LineId ?? (order.Lines.Count == 1 ? order.Lines[0].LineId : null),
            AppliedAt = appliedAt,
            CompletedAt = completedAt,
            WithdrawnAt = null,
            Amount = amount,
            Quantity = line?.Quantity ?? order.Lines.Sum(l => l.Quantity),
            Type = type,
            Stage = stage,
            Reason = AftersaleTalk.RefundReasons[reason],
            Responsibility = reason switch
            {
                2 => Responsibility.Product,
                3 => random.Chance(300) ? Responsibility.Agent : Responsibility.Product,
                4 => Responsibility.Logistics,
                6 => Responsibility.Other,
                _ => random.Chance(60) ? Responsibility.Agent : Responsibility.Buyer,
            },
            IsWhole = false,
        };
    }

    private static void PlanReview(GeneratedOrder order, Pcg32 random)
    {
        if (order.FinishedAt is not { } finishedAt || !random.Chance(220))
        {
            return;
        }

        var rating = order.IsFake ? ReviewRating.Good : random.Weighted([930, 40, 30]) switch { 0 => ReviewRating.Good, 1 => ReviewRating.Neutral, _ => ReviewRating.Bad };
        var createdAt = finishedAt.PlusMinutes(random.Between(3, 12_000));
        var texts = rating switch { ReviewRating.Good => AftersaleTalk.GoodReviews, ReviewRating.Neutral => AftersaleTalk.PoorReviews, _ => AftersaleTalk.BadReviews };
        var line = order.Lines[0];
        order.Review = new GeneratedReview(
            "R" + order.Id,
            createdAt,
            rating,
            Slots.Fill(random.Pick(texts), order.Buyer, line.Product, random),
            rating == ReviewRating.Good ? Responsibility.Unknown : random.Pick([Responsibility.Agent, Responsibility.Product, Responsibility.Product, Responsibility.Logistics]),
            rating == ReviewRating.Good ? null : ShopTime.At(createdAt.Day.Next, random.Between(10 * 3600, 17 * 3600)),
            IsTurned: random.Chance(450));
    }
}
