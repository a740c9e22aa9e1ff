namespace Jinpai.Replay.Attributions;

/// <content>All policies there are.</content>
public abstract partial class AttributionPolicy
{
    public static AttributionPolicy LastReply { get; } = new LastReply();

    /// <summary>The default first.</summary>
    public static IReadOnlyList<AttributionPolicy> Known { get; } = [LastReply];
}
