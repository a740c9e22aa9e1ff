namespace Jinpai.Web.Orders;

/// <summary>A number of rows.</summary>
internal sealed record KeptCount(int Value);
