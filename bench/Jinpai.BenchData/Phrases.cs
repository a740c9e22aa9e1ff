using System.Text;

namespace Jinpai.BenchData;

/// <summary>What people write, about 15 characters a line, as UTF-8.</summary>
internal static class Phrases
{
    private static readonly string[] BuyerOpenings = ["", "", "亲，", "你好，", "请问", "老板，", "在吗，", "那个，"];

    private static readonly string[] BuyerBodies =
    [
        "这款卫衣160斤穿什么码合适", "什么时候能发货，比较急用", "两件一起拍可以便宜一点吗", "洗了之后会不会掉色缩水啊", "黑色的还有现货吗想要两件", "发什么快递几天能到上海呢",
        "昨天拍的订单怎么还没发出", "和店里另外一款有什么区别", "图片和实物颜色会差很多吗", "不合适可以退换吗运费谁出", "有没有满减的优惠券可以领", "尺码表里的胸围是平铺量吗",
        "我看评价说有点薄是真的吗", "可以帮我改一下收货地址吗", "送人的能不能帮忙包装一下", "先不要发货我再看看别的款",
    ];

    private static readonly string[] AgentOpenings = ["", "亲，", "亲爱的，", "您好，", "好的，", "是的呢，", "在的哦，", "嗯嗯，"];

    private static readonly string[] AgentBodies =
    [
        "建议您拍大一码穿着更舒服", "今天下单的话下午就能发出", "两件可以给您优惠十块钱哦", "面料是纯棉的正常洗不缩水", "黑色目前还有现货可以放心", "默认发中通一般三天左右到",
        "我帮您催一下仓库优先安排", "这款更厚实一些适合秋冬穿", "实物拍摄的色差非常小请放心", "七天无理由退换有运费险的", "首页可以领券满199减20元", "尺码是平铺手工测量有误差",
        "厚度适中这个季节穿刚刚好", "地址已经帮您备注修改好了", "可以的我们会用礼盒包装好", "没问题的您慢慢看有需要叫我",
    ];

    private static readonly string[] Endings = ["", "", "", "~", "？", "！", "，谢谢", "哈哈"];

    /// <summary>All lines of buyers.</summary>
    public static readonly byte[][] Buyer = Combine(BuyerOpenings, BuyerBodies);

    /// <summary>All lines of agents.</summary>
    public static readonly byte[][] Agent = Combine(AgentOpenings, AgentBodies);

    private static byte[][] Combine(string[] openings, string[] bodies)
        => (from opening in openings from body in bodies from ending in Endings select Encoding.UTF8.GetBytes(opening + body + ending)).ToArray();
}
