using Jinpai.Core.Issues;

namespace Jinpai.Core.Documents;

/// <summary>What a value of a document should have been, for faults.</summary>
public static class Expected
{
    public static readonly LocalText Text = new("非空文字", "a text that is not blank");
    public static readonly LocalText Number = new("数字（最多 28 位）", "a number (at most 28 digits)");
    public static readonly LocalText Numbers = new("至少一个数字", "at least one number");
    public static readonly LocalText NumberFrom = new("不小于 {0} 的数", "a number of {0} or more");
    public static readonly LocalText NumberTo = new("不大于 {0} 的数", "a number of {0} or less");
    public static readonly LocalText NumberBetween = new("{0} 到 {1} 的数", "a number from {0} to {1}");
    public static readonly LocalText Positive = new("大于 0 的数", "a number above 0");
    public static readonly LocalText Whole = new("整数", "a whole number");
    public static readonly LocalText WholeBetween = new("{0} 到 {1} 的整数", "a whole number from {0} to {1}");
    public static readonly LocalText List = new("列表 […]", "a list […]");

    /// <summary>What was found where nothing stands.</summary>
    public static readonly LocalText Nothing = new("没有", "nothing");
}
