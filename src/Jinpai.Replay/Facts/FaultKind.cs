namespace Jinpai.Replay.Facts;

/// <summary>Faults of service (spec 2.5).</summary>
public enum FaultKind : byte
{
    Unanswered,
    Slow,
    Long,
}
