namespace Jinpai.Replay.Facts;

/// <summary>The filter that dropped a conversation, numbered as in spec 2.4; the first that applies decides.</summary>
public enum DropReason : byte
{
    /// <summary>Not dropped: the conversation is a reception.</summary>
    None = 0,
    OwnAccount = 1,
    Vendor = 2,
    Blacklist = 3,
    Empty = 4,
    MassMessage = 5,
    Monologue = 6,
    AutoOnly = 7,
    CodeWord = 8,
    SingleLine = 9,
    ForwardOnly = 10,
}
