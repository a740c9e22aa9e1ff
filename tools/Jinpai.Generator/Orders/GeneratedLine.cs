using Jinpai.Core;
using Jinpai.Generator.Catalogue;

namespace Jinpai.Generator.Orders;

/// <summary>One line of an order. <paramref name="Adjust"/> is negative for a price cut.</summary>
internal sealed record GeneratedLine(string LineId, Product Product, string Color, string Size, int Quantity, Money Discount, Money Adjust)
{
    /// <summary>What is to be paid for it, without postage.</summary>
    public Money Amount => new((Product.Price.MinorUnits * Quantity) - Discount.MinorUnits + Adjust.MinorUnits);
}
