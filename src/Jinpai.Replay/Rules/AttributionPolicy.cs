namespace Jinpai.Replay.Rules;

/// <summary>Which candidate wins an order event (spec 2.7). File key <c>credit</c>.</summary>
public enum AttributionPolicy
{
    /// <summary>The latest effective reply. File value <c>last_reply</c>.</summary>
    LastReply,
}
