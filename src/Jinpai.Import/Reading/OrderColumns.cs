namespace Jinpai.Import.Reading;

/// <summary>Which columns of a file of orders, by index, tell one order from another.</summary>
/// <param name="Id">The order's number.</param>
/// <param name="Buyer">Who bought.</param>
/// <param name="Created">When it was created.</param>
internal sealed record OrderColumns(int Id, int Buyer, int Created);
