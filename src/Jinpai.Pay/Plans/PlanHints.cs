using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>How numbers of a plan are meant, said where one is out of range.</summary>
internal static class PlanHints
{
    public static readonly LocalText Rate = new("比例按小数写：1% 写 0.01，4% 写 0.04。", " Rates are fractions: write 0.01 for 1 %, 0.04 for 4 %.");
    public static readonly LocalText Share = new("占比按小数写：70% 写 0.7。", " Shares are fractions: write 0.7 for 70 %.");
    public static readonly LocalText Penalty = new("扣款写正数，工资条上自动为负。", " Write the amount as a positive number; the slip shows it negative.");
}
