namespace Jinpai.Generator.Catalogue;

/// <summary>A kind of garment: the words and prices its products are made of.</summary>
/// <param name="ShortName">As people call it.</param>
/// <param name="LowYuan">Lowest price.</param>
/// <param name="HighYuan">Highest price.</param>
/// <param name="Sizes">Its sizes.</param>
/// <param name="Fabrics">What it can be made of.</param>
/// <param name="Styles">Words of style for titles.</param>
/// <param name="Cuts">Words of cut for titles.</param>
/// <param name="Tails">Words with which titles end.</param>
internal sealed record Garment(string ShortName, int LowYuan, int HighYuan, string[] Sizes, string[] Fabrics, string[] Styles, string[] Cuts, string[] Tails)
{
    private static readonly string[] Letters = ["S", "M", "L", "XL", "2XL"];
    private static readonly string[] Waists = ["25", "26", "27", "28", "29", "30", "31"];
    private static readonly string[] Free = ["均码"];

    public static IReadOnlyList<Garment> All { get; } =
    [
        new("连衣裙", 129, 329, Letters, ["雪纺", "醋酸缎面", "棉麻", "天丝", "真丝混纺"], ["法式复古", "温柔风", "新中式", "赫本风", "茶歇"], ["收腰显瘦", "V领泡泡袖", "方领修身", "挂脖露背"], ["气质中长款裙子", "小个子碎花长裙", "高级感礼服裙", "度假裙女"]),
        new("衬衫", 79, 199, Letters, ["纯棉", "天丝", "雪纺", "缎面"], ["设计感小众", "通勤职业", "法式慵懒", "韩系"], ["宽松叠穿", "飘带领", "泡泡袖", "垂感"], ["长袖上衣女", "白色衬衣百搭", "春秋打底衫", "防晒外搭"]),
        new("针织衫", 89, 259, ["均码", "加大"], ["羊毛混纺", "冰丝", "包芯纱", "山羊绒"], ["慵懒风", "韩版", "学院风", "法式"], ["短款修身", "V领", "半高领", "镂空"], ["开衫外套女", "打底毛衣", "内搭上衣", "长袖针织上衣"]),
        new("牛仔裤", 119, 239, Waists, ["弹力牛仔", "纯棉牛仔", "天丝牛仔"], ["复古", "美式", "小个子", "韩系"], ["高腰直筒", "微喇", "阔腿", "窄版烟管"], ["显瘦长裤女", "九分裤", "拖地裤", "烟灰色裤子"]),
        new("半身裙", 79, 189, Letters, ["西装料", "灯芯绒", "牛仔", "缎面"], ["新中式", "学院风", "辣妹", "法式"], ["高腰A字", "百褶", "包臀开叉", "鱼尾"], ["显瘦中长裙", "短裙女", "伞裙", "一步裙"]),
        new("风衣", 269, 599, Letters, ["棉涤斜纹", "三防面料", "天丝"], ["英伦风", "韩系", "小个子", "高级感"], ["双排扣", "宽松系带", "中长款", "短款"], ["外套女春秋", "大衣女", "卡其色风衣外套", "休闲外套"]),
        new("西装", 199, 459, Letters, ["西装料", "醋酸", "亚麻"], ["炸街", "通勤", "韩版", "新中式"], ["宽松垂感", "收腰短款", "廓形", "一粒扣"], ["西服套装女", "小西装外套", "职业套装", "休闲上衣"]),
        new("卫衣", 99, 199, Letters, ["纯棉毛圈", "加绒", "空气棉"], ["美式复古", "奶乖风", "韩版", "ins潮"], ["宽松连帽", "圆领短款", "拉链开衫", "落肩"], ["外套女秋冬", "上衣潮", "情侣装", "薄款女"]),
        new("T恤", 49, 119, Letters, ["纯棉", "莫代尔", "重磅棉", "冰丝"], ["正肩", "美式", "简约", "多巴胺"], ["短袖修身", "宽松半袖", "圆领", "斜肩"], ["女夏季上衣", "打底衫女", "百搭体恤", "白色内搭"]),
        new("阔腿裤", 89, 199, Letters, ["冰丝", "雪尼尔", "西装料", "天丝"], ["通勤", "慵懒风", "小个子", "新中式"], ["高腰垂感", "窄版", "拖地直筒", "香蕉"], ["休闲裤女", "西装裤", "裤子显瘦百搭", "九分裤"]),
        new("羽绒服", 459, 1099, Letters, ["90白鸭绒", "90白鹅绒"], ["韩系", "轻奢", "面包服", "极简"], ["短款加厚", "中长款收腰", "连帽", "廓形"], ["冬季外套女", "羽绒外套", "保暖羽绒", "冬装女"]),
        new("吊带", 39, 99, Free, ["冰丝", "莫代尔", "蕾丝"], ["纯欲风", "辣妹", "法式"], ["带胸垫", "短款外穿", "美背"], ["背心女内搭", "打底小衫", "夏季上衣"]),
    ];
}
