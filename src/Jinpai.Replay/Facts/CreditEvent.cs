namespace Jinpai.Replay.Facts;

/// <summary>The two events of an order that are credited (spec 2.7).</summary>
public enum CreditEvent : byte
{
    /// <summary>落实下单.</summary>
    Creation,

    /// <summary>落实付款.</summary>
    Payment,
}
