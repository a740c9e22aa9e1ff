namespace Jinpai.Cli.Tests;

/// <summary><c>check</c> as a person runs it.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSample();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Of_sound_data_nothing_is_printed()
    {
        var ran = _desk.Run("check", "--lang", "en").Expect(0);
        Assert.Equal("", ran.Out);
        Assert.Contains("disk, documents, audit, database, segments, facts, figures, money", ran.Error, StringComparison.Ordinal);
        Assert.Equal("", _desk.Run("check", "facts", "segments", "--shop", Desk.ShopCode).Expect(0).Out);
    }

    [Fact]
    public void Figures_that_are_not_up_to_date_are_not_called_sound()
    {
        _desk.Shop().Undo(1);
        foreach (var name in (string[])["figures", "money"])
        {
            Assert.Contains("replay", _desk.Run("check", name, "--shop", Desk.ShopCode).Expect(1).Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_unknown_check_or_shop_is_said_so()
    {
        Assert.Contains("segments", _desk.Run("check", "everything").Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("nowhere", _desk.Run("check", "facts", "--shop", "nowhere").Expect(1).Error, StringComparison.Ordinal);
    }
}
