using System.Globalization;

namespace Jinpai.Generator.Staff;

/// <summary>What agents of such shops are called, and the logins under which they serve; people write signs into both that addresses and files have a use for.</summary>
internal static class StaffNames
{
    private static readonly string[] Given =
    [
        "小美", "小雨", "阿桃", "糖糖", "小鹿", "青青", "安安", "小满", "可可", "米娅", "小夏#2", "100%朵朵", "苏苏", "小北", "果果", "思思", "小葵", "阿宁", "乐乐", "小柚",
        "月月", "小桐", "橙子", "小荷", "芊芊", "小七", "阿紫", "雯雯", "小暖", "梨子", "小舒", "柠檬", "小禾", "阿蓝", "悠悠", "小诺", "豆豆", "小棠", "静静", "小叶",
    ];

    /// <summary>Whose name in the shop's list is more than the login: a shift, a question, a face. Some of them in every shop, however small.</summary>
    private static readonly Dictionary<int, string> Listed = new() { [1] = "小雨/晚班", [4] = "小鹿😀", [7] = "小满?" };

    /// <summary>Each index has its own name.</summary>
    public static string Of(int index) => Listed.GetValueOrDefault(index) ?? LoginOf(index);

    /// <summary>Each index has its own login; from the 41st on with a number behind.</summary>
    public static string LoginOf(int index)
    {
        var name = Given[index % Given.Length];
        return index < Given.Length ? name : name + ((index / Given.Length) + 1).ToString(CultureInfo.InvariantCulture);
    }
}
