using System.Globalization;

namespace Jinpai.Testing.Tests;

public sealed class CulturesTests
{
    [Fact]
    public void Each_culture_is_set_and_the_old_one_comes_back()
    {
        var before = CultureInfo.CurrentCulture;
        var seen = new List<string>();
        Cultures.Each(() => seen.Add(CultureInfo.CurrentCulture.Name));
        Assert.Equal(Cultures.Nasty, seen);
        Assert.Same(before, CultureInfo.CurrentCulture);
    }

    [Fact]
    public void A_failure_names_its_culture_and_the_old_one_comes_back()
    {
        var before = CultureInfo.CurrentCulture;
        var fault = Assert.Throws<InvalidOperationException>(() => Cultures.Each(() => Assert.Equal("1.5", 1.5m.ToString(CultureInfo.CurrentCulture))));
        Assert.StartsWith("Under culture 'de-DE'", fault.Message, StringComparison.Ordinal);
        Assert.Same(before, CultureInfo.CurrentCulture);
    }
}
