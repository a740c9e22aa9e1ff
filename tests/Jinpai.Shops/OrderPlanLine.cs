namespace Jinpai.Shops;

/// <summary>One line of an order's plan; amounts in fen.</summary>
internal sealed record OrderPlanLine(string Id, string ProductId, int Quantity, long UnitPriceFen, long DiscountFen, long AdjustFen)
{
    public long AmountFen => (Quantity * UnitPriceFen) - DiscountFen + AdjustFen;
}
