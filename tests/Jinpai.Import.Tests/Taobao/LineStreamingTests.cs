using System.Text;
using static Jinpai.Import.Tests.Taobao.TaobaoSamples;

namespace Jinpai.Import.Tests.Taobao;

/// <summary>Of an export of lines, as long as it may be, next to nothing is held.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class LineStreamingTests(MeasuredAlone alone)
{
    [Fact]
    public void Lines_of_a_large_file_do_not_gather_in_memory()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "lines.csv");
        const int Count = 60_000;
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)))
        {
            writer.WriteLine(Lines);
            for (var i = 0; i < Count; i++)
            {
                writer.WriteLine(Line(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i}"), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{1_000_000 + i}")));
            }
        }

        var sink = new PeakSink(alone);
        var result = Assert.Single(Reading.Plan([path]).Files).Read(sink, cancellation: TestContext.Current.CancellationToken);

        // Some 60 bytes an order: what tells whether two orders have one number.
        Assert.Equal((Count, Count), (sink.Count, result.RowCount));
        Assert.InRange(sink.Peak, 0, 4_000_000 + (Count * 100));
    }
}
