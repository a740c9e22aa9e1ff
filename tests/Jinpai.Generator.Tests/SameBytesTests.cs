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
    [InlineData(OutputFormat.Neutral, "0744cd091f00707e82bdbafc6975715382fa194233b35a7c4fd980ffe3f5f973")]
    [InlineData(OutputFormat.Taobao, "e48330c290de6ffd75739c20b9f5a9949958e8654a7bee4270fdc2b4d4b9fca0")]
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
