namespace Jinpai.Cli.Tests;

/// <summary><c>retention</c> as a person has it.</summary>
public sealed class RetentionCommandTests : IDisposable
{
    private static readonly string[] Days = ["--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-31", "--format", "json"];
    private static readonly string[] Chat = ["explain", "reception", "茶语旗舰店:小美", "春风十里", "2026-10-01", "--shop", Desk.ShopCode];
    private readonly Desk _desk = Desk.WithSample();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Texts_go_after_the_days_that_a_shop_keeps_them_and_figures_stay()
    {
        Assert.Contains("一直保存", _desk.Run("retention", "show", "--shop", Desk.ShopCode).Expect(0).Out, StringComparison.Ordinal);
        var (figures, chat) = (_desk.Run(["report", "agents", .. Days]).Out, _desk.Run(Chat).Expect(0).Out);

        // The sample's first days are 31 days ago.
        Assert.Contains("40 天", _desk.Run("retention", "set", "40", "--shop", Desk.ShopCode).Expect(0).Error, StringComparison.Ordinal);
        Assert.Contains("0 条消息", _desk.Run("retention", "run").Expect(0).Error, StringComparison.Ordinal);
        Assert.Equal(chat, _desk.Run(Chat).Out);
        _desk.Run("retention", "set", "30", "--shop", Desk.ShopCode).Expect(0);
        Assert.Matches("tea：已清空 [1-9][0-9]* 条消息的文字", _desk.Run("retention", "run", "--shop", Desk.ShopCode).Expect(0).Error);
        Assert.Contains("文字已不再保存", _desk.Run(Chat).Expect(0).Out, StringComparison.Ordinal);
        _desk.Run("replay", "--shop", Desk.ShopCode, "--from", "2026-10-01").Expect(0);
        Assert.Equal(figures, _desk.Run(["report", "agents", .. Days]).Out);
        _desk.Run("check").Expect(0);

        _desk.Run("retention", "set", "off", "--shop", Desk.ShopCode).Expect(0);
        Assert.Contains("for ever", _desk.Run("retention", "run", "--shop", Desk.ShopCode, "--lang", "en").Expect(0).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("29")]
    [InlineData("36501")]
    [InlineData("0")]
    [InlineData("half a year")]
    public void A_time_that_is_none_is_wrong_usage_and_changes_nothing(string days)
    {
        Assert.Contains("30", _desk.Run("retention", "set", days, "--shop", Desk.ShopCode).Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("一直保存", _desk.Run("retention", "show", "--shop", Desk.ShopCode).Out, StringComparison.Ordinal);
    }
}
