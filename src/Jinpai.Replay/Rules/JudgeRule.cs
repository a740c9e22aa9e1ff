namespace Jinpai.Replay.Rules;

/// <summary>判定规则: whose sale an order is, and by which day it is dated (spec 2.7). File key <c>judge</c>.</summary>
public enum JudgeRule
{
    /// <summary>下单优先判定: creation credit or, where creation was silent, payment credit; dated by payment.</summary>
    CreationFirst,

    /// <summary>下单判定: creation credit; dated by creation.</summary>
    Creation,

    /// <summary>付款判定: payment credit; dated by payment.</summary>
    Payment,
}
