namespace Jinpai.Replay.Facts;

/// <summary>How an enquirer was lost (询单流失, 付款流失; spec 2.6).</summary>
public enum LossKind : byte
{
    None,

    /// <summary>No order at all in the window.</summary>
    ToShop,

    /// <summary>An order in the window is credited to another agent.</summary>
    ToColleague,

    /// <summary>The orders in the window are silent.</summary>
    BoughtSilently,

    /// <summary>Ordered, but nothing decided by maturity.</summary>
    Payment,
}
