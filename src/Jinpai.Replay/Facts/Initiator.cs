namespace Jinpai.Replay.Facts;

/// <summary>Who spoke first in a conversation; automatic, robots' and system messages never do (spec 3.1).</summary>
public enum Initiator : byte
{
    Nobody,
    Buyer,
    Agent,
}
