using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Tests;

/// <summary>The shops of an installation: which codes there may be, and when one is new.</summary>
public abstract class ShopListTests(IStorageEngine engine) : StorageSuite(engine)
{
    [Fact]
    public void A_shop_that_was_added_and_never_opened_is_new()
    {
        Add("new");
        using var reader = Engine.Data.OpenShop("new").Read();
        Assert.Empty(reader.Imports());
    }

    [Theory]
    [InlineData("T6", "t6")]
    [InlineData("demo", "DEMO")]
    public void Codes_that_differ_by_capitals_are_one_shop(string first, string second)
    {
        Add(first);
        Assert.Equal("shop_exists", Assert.Throws<StorageRefusedException>(() => Add(second)).Code);
        Assert.Equal([first], Engine.Data.Shops().Select(shop => shop.Code));
    }

    [Theory]
    [InlineData("CON")]
    [InlineData("nul")]
    [InlineData("Com1")]
    [InlineData("lpt9")]
    public void Names_of_devices_are_no_codes(string code) => Assert.Equal("bad_shop_code", Assert.Throws<StorageRefusedException>(() => Add(code)).Code);

    private void Add(string code) => Engine.Data.AddShop(new ShopInfo(code, code, "Asia/Shanghai", TimeOnly.MinValue, "taobao"));
}
