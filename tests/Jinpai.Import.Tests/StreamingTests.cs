using System.Text;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Tests;

public sealed class StreamingTests
{
    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public void Memory_does_not_grow_with_the_file(string form)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "m");
        var rows = 0;
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)))
        {
            writer.Write(form == "csv" ? "account,buyer,sent_at,direction,message_id,content\n" : "");
            while (rows < 100 || writer.BaseStream.Position < 50_000_000)
            {
                rows++;
                writer.Write(form == "csv"
                    ? $"旗舰店:小美,买家{rows % 5000},2026-10-01 10:00:00,buyer,{rows},在吗老板这个什么时候发货呀\n"
                    : $$"""{"account":"旗舰店:小美","buyer":"买家{{rows % 5000}}","sent_at":"2026-10-01 10:00:00","direction":"buyer","message_id":{{rows}},"content":"在吗老板"}""" + "\n");
            }
        }

        var file = Assert.Single(Reading.Plan([path]).Files);
        var sink = new CountingSink();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = file.Read(sink, cancellation: TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal((rows, rows), (sink.Count, result.RowCount));
        Assert.Empty(result.Issues.Groups);

        // All that the reading allocates, freed or not, is a small part of the file: nothing is made per row.
        Assert.InRange(allocated, 0, 8_000_000);
    }

    private sealed class CountingSink : IRecordSink
    {
        public long Count { get; private set; }

        public void Add(in MessageRow message) => Count++;
        public void Add(IRecord record) => Count++;
    }
}
