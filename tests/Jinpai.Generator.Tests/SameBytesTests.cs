using System.Globalization;

namespace Jinpai.Generator.Tests;

public sealed class SameBytesTests
{
    private static readonly GeneratorOptions Small = new() { Agents = 4, Days = 5, ConversationsPerDay = 30 };

    [Theory]
    [InlineData(OutputFormat.Neutral)]
    [InlineData(OutputFormat.Taobao)]
    public void The_same_seed_gives_the_same_bytes_under_every_culture(OutputFormat format)
    {
        var hashes = new[] { "zh-CN", "de-DE", "ar-SA", "th-TH" }.Select(culture => HashUnder(culture, Small with { Format = format })).ToList();

        Assert.All(hashes, hash => Assert.Equal(hashes[0], hash));
    }

    [Fact]
    public void Another_seed_gives_another_shop()
    {
        Assert.NotEqual(HashUnder("zh-CN", Small), HashUnder("zh-CN", Small with { Seed = 2 }));
    }

    /// <summary>Who changes the texts or the model changes this on purpose; who does not has broken the promise of the seed.</summary>
    [Theory]
    [InlineData(OutputFormat.Neutral, "b9a4fc3bafdfaeb09eb511754ccffc10bd4744bc36557c70cca86c59267a839e")]
    [InlineData(OutputFormat.Taobao, "b1bf37025eab3b742302906290e92c9bcce419f1c2897d4014b0219a77c33a38")]
    public void The_bytes_of_a_seed_are_those_of_this_version(OutputFormat format, string expected)
    {
        var found = HashUnder("zh-CN", Small with { Format = format });
        Assert.True(expected == found, $"{format}: expected {expected}, found {found}");
    }

    private static string HashUnder(string culture, GeneratorOptions options)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var shop = GeneratedShop.Create(options);
            return shop.Hash();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
