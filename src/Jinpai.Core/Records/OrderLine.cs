namespace Jinpai.Core.Records;

/// <summary>One line of an order as one export showed it.</summary>
/// <param name="LineId">The platform's id of the line; where there is none, its 1-based place in the order as text, or <c>#</c> and a text of its own
/// (<see cref="HasNoId"/>).</param>
/// <param name="ProductId">The product (宝贝ID), if known.</param>
/// <param name="Title">The product's title, if known.</param>
/// <param name="Quantity">Pieces; 1 where the file has no such column or cell.</param>
/// <param name="UnitPrice">Price of one piece, if known.</param>
/// <param name="PaidAmount">Paid for this line, without postage; 0 until paid.</param>
/// <param name="DiscountFee">Discount on the line, a positive number.</param>
/// <param name="AdjustFee">Price changed by hand: negative is a cut (议价).</param>
/// <param name="Refunded">What went back for this line, as far as the export knows; null where it does not say.</param>
public readonly record struct OrderLine(string LineId, string? ProductId, string? Title, long Quantity, Money? UnitPrice, Money PaidAmount, Money DiscountFee, Money AdjustFee, Money? Refunded = null)
{
    /// <summary>An export without ids of lines: such a line gives way to lines of the order that have ids.</summary>
    public bool HasNoId => LineId.StartsWith('#');
}
