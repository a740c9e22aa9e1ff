namespace Jinpai.Peers;

/// <summary>Who got the creation or the payment of an order by the SQL.</summary>
/// <param name="Order">The order's number.</param>
/// <param name="Event">creation or payment (shipping, for cash on delivery).</param>
/// <param name="At">Milliseconds of UTC.</param>
/// <param name="Account">Null: silent.</param>
/// <param name="Agent">Null: silent.</param>
/// <param name="ReplyAt">Milliseconds of UTC; null: silent.</param>
public sealed record PeerCredit(string Order, string Event, long At, string? Account, string? Agent, long? ReplyAt);
