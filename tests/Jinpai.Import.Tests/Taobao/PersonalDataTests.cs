using Jinpai.Import.Personal;

namespace Jinpai.Import.Tests.Taobao;

/// <summary>What is masked in texts, and what stays.</summary>
public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("我的电话13812345678谢谢", "我的电话138********谢谢")]
    [InlineData("138 1234 5678", "138 **** ****")]
    [InlineData("138-1234-5678", "138-****-****")]
    [InlineData("+8613812345678", "+861**********")]
    [InlineData("86 138 1234 5678", "86 1** **** ****")]
    [InlineData("１３８１２３４５６７８", "１３８********")]
    [InlineData("0571-88881234", "057*-********")]
    [InlineData("微信wx13812345678", "微信wx138********")]
    [InlineData("两个：13812345678，13987654321", "两个：138********，139********")]
    [InlineData("身份证11010519491231002X", "身份证110***************")]
    [InlineData("110105 19491231 002x", "110*** ******** ****")]
    [InlineData("卡号6222021234567890128", "卡号622****************")]
    [InlineData("6222 0212 3456 7890 128", "622* **** **** **** ***")]
    [InlineData("4111111111111111", "411*************")]
    [InlineData("a.bc@example.com", "a***@example.com")]
    [InlineData("收货地址：浙江省杭州市西湖区文三路1号", "收货地址：**************")]
    [InlineData("寄浙江省杭州市西湖区文三路123号华星大厦5楼", "寄浙江省杭州市西湖区*************")]
    [InlineData("北京市朝阳区建国门外大街甲8号", "北京市朝阳区*********")]
    [InlineData("住在幸福路88号3栋302室", "住在************")]
    [InlineData("5栋2单元301", "********")]
    [InlineData("收货人：张三，电话13812345678", "收货人：**，电话138********")]
    public void Personal_data_is_masked_character_for_character(string text, string expected)
    {
        Assert.Equal(expected, Mask(text));
        Assert.Equal(text.Length, Mask(text).Length);
        Assert.Equal(Mask(text), Mask(Mask(text)));
    }

    [Theory]
    [InlineData("在吗")]
    [InlineData("订单编号：4123456789012345678")]
    [InlineData("订单4123456789012345到哪了")]
    [InlineData("单号 13812345678")]
    [InlineData("4123456789012345678")]
    [InlineData("1234567890123456789")]
    [InlineData("https://item.taobao.com/item.htm?id=13812345678")]
    [InlineData("https://detail.tmall.com/item.htm?spm=1&id=13812345678&x=4111111111111111 好看吗")]
    [InlineData("身高170体重120")]
    [InlineData("2026-10-01 14:30:25")]
    [InlineData("12812345678")]
    [InlineData("110105194912310021")]
    [InlineData("北京市朝阳区包邮吗")]
    [InlineData("上海能到吗")]
    [InlineData("地址是哪里")]
    [InlineData("@全场5折，点击首页")]
    [InlineData("1号楼下等")]
    [InlineData("400-800-1234")]
    public void Everything_else_stays(string text) => Assert.Equal(text, Mask(text));

    [Fact]
    public void Texts_are_masked_for_every_reader_of_messages_unless_they_are_kept()
    {
        const string chat = "tb1 --> 店:小美 2026-10-01 10:00:00\n电话13812345678\n";
        const string csv = "account,buyer,sent_at,direction,content\n店:小美,tb1,2026-10-01 10:00:00,buyer,电话13812345678\n";

        Assert.EndsWith("电话138********", Assert.Single(ChatReading.Of(chat).Messages), StringComparison.Ordinal);
        Assert.EndsWith("电话138********", Assert.Single(ChatReading.Of(csv).Messages), StringComparison.Ordinal);
        Assert.EndsWith("电话13812345678", Assert.Single(ChatReading.Of(chat, keep: true).Messages), StringComparison.Ordinal);
        Assert.EndsWith("电话13812345678", Assert.Single(ChatReading.Of(csv, keep: true).Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_the_same_masked_or_kept()
    {
        foreach (var text in (string[])["tb1 --> 店:小美 2026-10-01 10:00:00\n电话 138 1234 5678\n", "account,buyer,sent_at,direction,content\n店:小美,tb1,2026-10-01 10:00:00,buyer,电话13812345678\n"])
        {
            Assert.Equal(ChatReading.Of(text).Sink.Sameness, ChatReading.Of(text, keep: true).Sink.Sameness);
        }
    }

    private static string Mask(string text)
    {
        ReadOnlySpan<char> masked = text;
        new PersonalData().TryMask(ref masked);
        return masked.ToString();
    }
}
