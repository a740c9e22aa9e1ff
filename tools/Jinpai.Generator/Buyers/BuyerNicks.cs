using System.Globalization;
using Jinpai.Generator.Randomness;

namespace Jinpai.Generator.Buyers;

/// <summary>Nicks as buyers have them, some masked by the platform. Each is given once: its number is in it.</summary>
internal sealed class BuyerNicks
{
    private static readonly string[] Words =
    [
        "甜甜圈", "小熊饼干", "爱吃鱼的猫", "夏天的风", "橘子汽水", "晴天娃娃", "薄荷糖", "小仙女", "雨后彩虹", "慢慢来", "星河漫步", "柠檬不酸", "奶茶三分糖", "胖胖的云", "静静的夜", "花开半夏",
        "一只小羊", "麦田守望", "快乐小猪", "南城旧梦", "阳光宝贝", "芒果布丁", "草莓牛奶", "月亮邮递员", "努力搬砖", "江南烟雨", "海盐芝士", "雪花飘飘", "元气少女", "木木的夏天", "追风筝", "小确幸",
    ];

    private static readonly string[] Latin = ["lily", "cherry", "amy", "xiaoxiao", "sunny", "wendy", "mimi", "yoyo", "tina", "candy", "linda", "zhouzhou", "nana", "vivi"];
    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "林"];
    private long _count;

    /// <summary>The next nick.</summary>
    public string Next(Pcg32 random)
    {
        // A step that is prime to the modulus spreads the numbers so that they do not look counted, and each is used once.
        var number = 1_000_000 + (++_count * 611_953 % 9_000_000) + (_count / 9_000_000 * 9_000_000);
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return random.Weighted([30, 34, 14, 10, 12]) switch
        {
            0 => $"tb{digits}{random.Between(10, 99).ToString(CultureInfo.InvariantCulture)}",
            1 => random.Pick(Words) + digits,
            2 => $"{random.Pick(Latin)}_{digits}",
            3 => $"{random.Pick(Surnames)}{random.Pick(Words)}{digits}",
            _ => $"{random.Pick(Words)[0]}***{digits}",
        };
    }
}
