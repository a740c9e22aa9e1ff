namespace Jinpai.Replay.Facts;

/// <summary>What an agent did for a paid order (spec 2.7).</summary>
public enum Bucket : byte
{
    /// <summary>本人下单本人付款: creation and payment.</summary>
    A,

    /// <summary>Creation; payment another's or silent.</summary>
    B,

    /// <summary>Another's creation; payment.</summary>
    C,

    /// <summary>Silent creation; payment.</summary>
    D,

    /// <summary>All silent; first to follow up after payment.</summary>
    E,
}
