using System.Globalization;

namespace Jinpai.Generator.Staff;

/// <summary>The names under which agents of such shops serve.</summary>
internal static class StaffNames
{
    private static readonly string[] Given =
    [
        "小美", "小雨", "阿桃", "糖糖", "小鹿", "青青", "安安", "小满", "可可", "米娅", "小夏", "朵朵", "苏苏", "小北", "果果", "思思", "小葵", "阿宁", "乐乐", "小柚",
        "月月", "小桐", "橙子", "小荷", "芊芊", "小七", "阿紫", "雯雯", "小暖", "梨子", "小舒", "柠檬", "小禾", "阿蓝", "悠悠", "小诺", "豆豆", "小棠", "静静", "小叶",
    ];

    /// <summary>Each index has its own name; from the 41st on with a number behind.</summary>
    public static string Of(int index)
    {
        var name = Given[index % Given.Length];
        return index < Given.Length ? name : name + ((index / Given.Length) + 1).ToString(CultureInfo.InvariantCulture);
    }
}
