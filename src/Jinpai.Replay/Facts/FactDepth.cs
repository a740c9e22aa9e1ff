namespace Jinpai.Replay.Facts;

/// <summary>Which facts of a buyer are wanted: what nobody reads is not made.</summary>
public enum FactDepth
{
    /// <summary>Those that daily sums are made of: receptions, funnels, deals.</summary>
    Sums,

    /// <summary>Also those that are listed beside them: credits, losses, faults. What is stored.</summary>
    All,

    /// <summary>All, and credits also hold the accounts that were no candidates, with the reason. For reading: they are not what is stored.</summary>
    Explained,
}
