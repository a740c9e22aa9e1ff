using System.Text;
using Jinpai.Import.Reading;
using Jinpai.Import.Tests.Reports;

namespace Jinpai.Import.Tests.Taobao;

/// <summary>Exports of the seller's back office in their real shape (spec 5.3), rows made up.</summary>
internal static class TaobaoSamples
{
    public const string Orders28 =
        "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因";

    public const string Orders41 = Orders28 + ",卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易";

    /// <summary>A later layout: other columns between those that are read.</summary>
    public const string OrdersLater =
        "订单编号,买家会员名,买家支付宝账号,支付单号,支付详情,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址,运送方式,联系电话,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝种类,物流单号,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,"
        + "卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,是否上传合同照片,是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易,新零售交易类型,退款金额,预约门店,确认收货时间,打款商家金额,商家备注,主订单编号";

    public const string Lines =
        "子订单编号,主订单编号,商品标题,商品价格,购买数量,外部系统编号,商品属性,套餐信息,联系方式备注,订单状态,商家编码,支付单号,买家应付货款,买家实付金额,退款状态,退款金额,订单创建时间,订单付款时间,发货时间,确认收货时间,商品ID,商家备注,物流单号,物流公司,skuId";

    public const string OldLines = "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码";

    public const string Refunds =
        "订单编号,退款编号,支付宝交易号,订单付款时间,商品编码,退款完结时间,买家实际支付金额,宝贝标题,买家退款金额,手工退款/系统退款,是否需要退货,退款的申请时间,超时时间,退款状态,货物状态,退货物流信息,发货物流信息,客服介入状态,卖家真实姓名,卖家真实姓名新,卖家退货地址,卖家邮编,卖家电话,卖家手机,退货物流单号,退货物流公司,买家退款原因,买家退款说明,买家退货时间,责任方,售中或售后,商家备注,完结时间,部分退款/全部退款,审核操作人,举证超时,是否零秒响应,退款操作人,退款原因标签,业务类型,是否帮他退款,帮他退款操作账号";

    public const string LaterRefunds = "订单编号,退款编号,支付单号,订单付款时间,商品id,退款完结时间,买家实际支付金额,宝贝标题,退款总额,手工退款/系统退款,售后类型,退款申请时间,超时时间,退款状态,货物状态,买家退款原因,责任方,售中或售后,商家备注";

    /// <summary>What stands in the personal columns of every row: nobody may ever see it again.</summary>
    public static readonly string[] Secrets = ["secret@alipay.example", "收货人密", "密址路9号", "13912345678", "02155556666", "留言密"];

    /// <summary>An order that was paid and finished; every cell can be set otherwise by its header.</summary>
    public static string Order(string header, string id, params (string Column, string Value)[] cells) => Row(header, [
        ("订单编号", $"=\"{id}\""), ("买家会员名", "买家一"), ("买家支付宝账号", Secrets[0]), ("买家应付货款", "598.00"), ("买家应付邮费", "10.00"), ("买家支付积分", "0"), ("总金额", "608.00"), ("返点积分", "0"), ("买家实际支付金额", "608.00"),
        ("买家实际支付积分", "0"), ("订单状态", "交易成功"), ("买家留言", Secrets[5]), ("收货人姓名", Secrets[1]), ("收货地址", Secrets[2]), ("运送方式", "快递"), ("联系电话", "'" + Secrets[4]), ("联系手机", "'" + Secrets[3]),
        ("订单创建时间", "2026-10-01 10:00:00"), ("订单付款时间", "2026-10-01 10:05:00"), ("宝贝标题", "秋冬连衣裙"), ("宝贝种类", "1"), ("宝贝总数量", "2"), ("店铺Id", "0"), ("店铺名称", "示例店"), ("订单关闭原因", "订单未关闭"), ("买家服务费", "0元"), .. cells]);

    public static string Line(string id, string order, params (string Column, string Value)[] cells) => Row(Lines, [
        ("子订单编号", $"=\"{id}\""), ("主订单编号", $"=\"{order}\""), ("商品标题", "秋冬连衣裙"), ("商品价格", "300.00"), ("购买数量", "1"), ("商品属性", "颜色:红"), ("订单状态", "交易成功"), ("买家应付货款", "299.00"), ("买家实付金额", "299.00"),
        ("退款状态", "没有申请退款"), ("退款金额", "无退款申请"), ("订单创建时间", "2026-10-01 10:00:00"), ("订单付款时间", "2026-10-01 10:05:00"), ("发货时间", "2026-10-02 09:00:00"), ("确认收货时间", "2026-10-05 09:00:00"), ("商品ID", "600100200300"),
        ("联系方式备注", Secrets[3]), .. cells]);

    public static string Refund(string header, string id, string order, params (string Column, string Value)[] cells) => Row(header, [
        ("订单编号", $"'{order}"), ("退款编号", $"'{id}"), ("订单付款时间", "2026-10-01 10:05:00"), ("退款完结时间", "2026-10-07 11:00:00"), ("买家实际支付金额", "608.00"), ("宝贝标题", "秋冬连衣裙"), ("买家退款金额", "100.00元"), ("退款总额", "100.00元"),
        ("手工退款/系统退款", "系统退款"), ("是否需要退货", "否"), ("售后类型", "仅退款"), ("退款的申请时间", "2026-10-06 11:00:00"), ("退款申请时间", "2026-10-06 11:00:00"), ("退款状态", "退款成功"), ("货物状态", "买家已收到货"), ("卖家真实姓名", Secrets[1]),
        ("卖家手机", Secrets[3]), ("买家退款原因", "不想要了"), ("买家退款说明", Secrets[5]), ("责任方", "买家责任"), ("售中或售后", "售后"), ("部分退款/全部退款", "部分退款"), .. cells]);

    /// <summary>A row under a header; later cells stand before earlier ones, unnamed columns are blank.</summary>
    public static string Row(string header, params (string Column, string Value)[] cells)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, value) in cells)
        {
            values[column] = value;
        }

        return string.Join(',', header.Split(',').Select(h => TestCsv.Quote(values.GetValueOrDefault(h.Trim(), ""))));
    }

    public static string Csv(string header, params string[] rows) => string.Concat(rows.Prepend(header).Select(r => r + "\r\n"));

    public static byte[] Gbk(string text) => CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetBytes(text);

    public static byte[] Xlsx(string csv) => ReportSamples.Xlsx([.. Cells(csv)]);

    public static byte[] Xls(string csv) => TestXls.Of("Sheet0", [.. Cells(csv).Select(r => (IReadOnlyList<object?>)[.. r.Select(c => c.Length == 0 ? null : (object)c)])]);

    private static List<string[]> Cells(string csv) => TestCsv.Parse(csv.Replace("\r\n", "\n", StringComparison.Ordinal));
}
