namespace Jinpai.Metrics.Daily;

/// <summary>What a wait may be beside one of all.</summary>
[Flags]
internal enum WaitKinds
{
    None = 0,

    /// <summary>The first of its reception.</summary>
    First = 1,

    /// <summary>Longer than its whole seconds.</summary>
    Uneven = 2,
}
