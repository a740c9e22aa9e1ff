namespace Jinpai.Replay.Timelines;

/// <summary>What a message's text says, as far as rules ask: kept as bits, so that a replay needs no texts. Mass prefix, automatic prefix and code word depend on settings.</summary>
[Flags]
public enum MessageMarks : byte
{
    None = 0,

    /// <summary>Has content: an image, emoji or card, or a text that is not blank (or not known).</summary>
    HasContent = 1,

    /// <summary>An agent's text that starts with the mass prefix.</summary>
    MassPrefix = 2,

    /// <summary>An agent's text that starts with the automatic reply prefix.</summary>
    AutoReplyPrefix = 4,

    /// <summary>An agent's text that equals the code word.</summary>
    CodeWord = 8,

    /// <summary>Set by the replay: an effective reply (spec 2.3).</summary>
    EffectiveReply = 16,

    /// <summary>Set by the replay: was an effective reply until it was recalled. Events before the recall were still credited by it.</summary>
    RecalledReply = 32,
}
