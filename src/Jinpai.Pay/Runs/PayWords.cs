using Jinpai.Core.Issues;
using Jinpai.Pay.Plans;

namespace Jinpai.Pay.Runs;

/// <summary>Labels and remarks that several kinds of lines share.</summary>
internal static class PayWords
{
    public static readonly LocalText NotAppraised = new("没有考核结果", "not appraised");
    public static readonly LocalText NoScoreFull = new("没有分数，按 100 % 计：{0}", "no score, counts 100 %: {0}");
    public static readonly LocalText NoScoreNothing = new("没有分数，计 0：{0}", "no score, counts 0: {0}");
    public static readonly LocalText ScoreBand = new("得分 {0}：{1}", "score {0}: {1}");
    public static readonly LocalText ValueBand = new("{0} {1}：{2}", "{0} {1}: {2}");
    private static readonly LocalText Brackets = new("（{0}）", " ({0})");
    private static readonly LocalText Progressive = new("分段累进", "progressive");
    private static readonly LocalText Whole = new("全额按到达档", "whole");

    public static LocalText InBrackets(LocalText text) => Brackets.With(text);

    /// <summary>How the tiers are read; null where there is one tier only.</summary>
    public static LocalText? ModeOf(TierList? tiers) => tiers switch
    {
        not { Tiers.Length: > 1 } => null,
        { Mode: TierMode.Progressive } => Progressive,
        _ => Whole,
    };
}
