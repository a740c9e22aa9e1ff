using Jinpai.Core;

namespace Jinpai.Replay.Facts;

/// <summary>How far an enquirer got. Orders, items and amount are those of orders whose last cohort this is; a person can reach a stage without any (spec 2.6).</summary>
public readonly record struct FunnelStage(bool IsReached, int OrderCount, long ItemCount, Money Amount);
