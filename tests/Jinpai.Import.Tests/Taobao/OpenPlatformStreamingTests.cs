using System.Text;

namespace Jinpai.Import.Tests.Taobao;

/// <summary>Documents of any size are read item by item.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class OpenPlatformStreamingTests(MeasuredAlone alone)
{
    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "trades.json");
        var trade = OpenPlatformTests.Trade.ReplaceLineEndings("");
        const int Count = 40_000;
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)))
        {
            writer.Write("{\"trades_sold_get_response\":{\"trades\":{\"trade\":[");
            for (var i = 0; i < Count; i++)
            {
                writer.Write(i == 0 ? trade : "," + trade);
            }

            writer.Write("]}}}");
        }

        var file = Assert.Single(Reading.Plan([path]).Files);
        var sink = new PeakSink(alone);
        var result = file.Read(sink, cancellation: TestContext.Current.CancellationToken);

        // One document of some 30 MB: what is alive while it is read is a small part of it.
        Assert.Equal((Count, Count), (sink.Count, result.RowCount));
        Assert.InRange(new FileInfo(path).Length, 25_000_000, long.MaxValue);
        Assert.InRange(sink.Peak, 0, 8_000_000);
    }
}
