using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Tests;

public sealed class NameTableTests
{
    [Fact]
    public void Names_of_like_ends_and_of_any_length_keep_their_index()
    {
        var random = new Random(21);
        var table = new NameTable();
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < 200_000; i++)
        {
            var end = "店小美0123"[random.Next(7)..];
            var name = random.Next(3) switch
            {
                0 => end,
                1 => $"{random.Next(3000)}{end}",
                _ => $"tb{random.Next(20_000)}",
            };
            if (!expected.TryGetValue(name, out var index))
            {
                expected.Add(name, index = expected.Count);
            }

            Assert.Equal(index, table.IndexOf(name));
        }

        Assert.Equal(expected.Count, table.Count);
        Assert.All(expected, entry => Assert.Equal(entry.Key, table.Names[entry.Value]));
        Assert.Equal(table.Count, table.IndexOf(""));
        Assert.Equal(table.Count - 1, table.IndexOf([]));
    }
}
