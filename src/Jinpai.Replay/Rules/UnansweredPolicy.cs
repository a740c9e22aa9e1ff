namespace Jinpai.Replay.Rules;

/// <summary>What an unanswered round does to the average response (spec 2.5).</summary>
public enum UnansweredPolicy
{
    /// <summary>Left out, and counted apart. File value <c>exclude</c>.</summary>
    Exclude,

    /// <summary>Counts as 600 s in the average only. File value <c>taobao</c>.</summary>
    Taobao,
}
