namespace Jinpai.Cli.Tests;

/// <summary>What an import states of its coverage.</summary>
public sealed class CoveredUntilTests : IDisposable
{
    private readonly Desk _desk = Desk.WithShop();
    private readonly string _messages;

    public CoveredUntilTests()
    {
        _messages = _desk.Write("messages.csv", "account,buyer,sent_at,direction,message_id,content\n店:小美,买家甲,2026-10-07 18:00:00,buyer,1,有货吗\n店:小美,买家甲,2026-10-07 18:00:10,agent,2,有的\n");
    }

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("2030-01-01")]
    [InlineData("2026-11-01T12:00:01+08:00")]
    public void Nobody_has_exported_what_has_not_happened(string stated)
    {
        var ran = _desk.Run("import", _messages, "--shop", Desk.ShopCode, "--covered-until", stated).Expect(2);
        Assert.Contains("2026-11-01 12:00:00", ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Out);
        Assert.DoesNotContain("messages.csv", _desk.Run("imports", "--shop", Desk.ShopCode).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01/09/2026")]
    [InlineData("2026-10")]
    [InlineData("yesterday")]
    public void A_stated_time_that_may_be_two_is_wrong_usage(string stated) =>
        Assert.Contains(stated, _desk.Run("import", _messages, "--shop", Desk.ShopCode, "--covered-until", stated).Expect(2).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-10-09 01:00", "2026-10-08T17:00:00Z")]
    [InlineData("2026-10-09", "2026-10-08T16:00:00Z")]
    [InlineData("2026-10-09T01:00:00", "2026-10-08T17:00:00Z")]
    [InlineData("2026-10-09T00:00:00+00:00", "2026-10-09T00:00:00Z")]
    [InlineData("2026-10-09T00:00:00Z", "2026-10-09T00:00:00Z")]
    public void A_stated_time_is_the_shops_unless_it_says_which(string stated, string horizon)
    {
        _desk.Run("import", _messages, "--shop", Desk.ShopCode, "--covered-until", stated).Expect(0);
        Assert.Contains($"\"horizon\": \"{horizon}\"", _desk.Run("report", "shop", "--shop", Desk.ShopCode, "--from", "2026-10-07", "--to", "2026-10-07", "--metrics", "received", "--format", "json").Expect(0).Out, StringComparison.Ordinal);
    }
}
