namespace Jinpai.Replay.Rules;

/// <summary>The switches of reception filters 4–10 (spec 2.4, 2.10). A null is "off".</summary>
public sealed record FilterRules
{
    public bool Empty { get; init; } = true;
    public bool MassMessage { get; init; } = true;
    public bool Monologue { get; init; } = true;

    /// <summary>Filter 7: the buyer wrote at most so many messages, and the only answers are automatic.</summary>
    public int? AutoOnlyLines { get; init; }
    public CodeWordFilter? CodeWord { get; init; }

    /// <summary>Filter 9: the buyer wrote one message, and the conversation has fewer than so many.</summary>
    public int? SingleLineLines { get; init; }

    /// <summary>Filter 10: the account wrote at most so many messages with content and transferred the buyer.</summary>
    public int? ForwardOnlyLines { get; init; }
}
