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
    [InlineData(OutputFormat.Neutral, "6fdaa0ce4d774e25ce1e9e6a231a6e3439d6b4b0943e17aea265d987ec1dffa0")]
    [InlineData(OutputFormat.Taobao, "01d2c2b218421a9128abf6781caa98238e623237dba57b65f1e7673a4deb378d")]
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
