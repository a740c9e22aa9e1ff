namespace Jinpai.Testing.Tests;

public sealed class SeededTests
{
    [Fact]
    public void A_failure_names_its_seed()
    {
        var runs = 0;
        var fault = Assert.Throws<InvalidOperationException>(() => Seeded.Run(10, _ => Assert.True(++runs < 4)));
        Assert.StartsWith("Seed 4 ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_gives_the_same_numbers_again()
    {
        var first = new List<int>();
        var second = new List<int>();
        Seeded.Run(5, random => first.Add(random.Next()));
        Seeded.Run(5, random => second.Add(random.Next()));
        Assert.Equal(first, second);
        Assert.Equal(5, first.Distinct().Count());
    }
}
