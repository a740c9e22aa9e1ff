using System.Globalization;
using System.Text;
using Jinpai.Core.Records;

namespace Jinpai.Import.Tests.Taobao;

public sealed class ChatStreamingTests
{
    [Theory]
    [InlineData("arrow")]
    [InlineData("plain")]
    [InlineData("log")]
    public void Memory_does_not_grow_with_the_file(string form)
    {
        var small = Allocated(form, 5_000_000, out _);
        var large = Allocated(form, 25_000_000, out var count);

        Assert.True(count > 50_000);

        // What is made per message would show as a multiple of the file; names of buyers are made once.
        Assert.InRange(large - small, 0, form == "log" ? 90_000_000 : 4_000_000);
    }

    private static long Allocated(string form, int size, out long count)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "chat");
        var rows = 0;
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)))
        {
            writer.Write(form == "log" ? "{\"from_id\":\"店:小美\",\"to_id\":\"tb1\",\"msgs\":{\"msg\":[" : "");
            while (writer.BaseStream.Position < size)
            {
                var (buyer, time) = ((rows / 2) % 3000, string.Create(CultureInfo.InvariantCulture, $"2026-10-01 {rows / 3600 % 24:00}:{rows / 60 % 60:00}:{rows % 60:00}"));
                writer.Write((form, rows % 2) switch
                {
                    ("arrow", 0) => $"tb{buyer} --> 店:小美 {time}\n在吗老板这个什么时候发货呀\n\n",
                    ("arrow", _) => $"店:小美 --> tb{buyer} {time}\n亲，今天就发货的\n已读\n\n",
                    ("plain", 0) => $"tb{buyer} {time}\n在吗老板这个什么时候发货呀\n\n",
                    ("plain", _) => $"店:小美 {time}\n亲，今天就发货的\n已读\n\n",
                    _ => $"{(rows == 0 ? "" : ",")}{{\"direction\":{rows % 2},\"time\":\"{time}\",\"content\":\"在吗老板这个什么时候发货呀\"}}\n",
                });
                rows++;
            }

            writer.Write(form == "log" ? "]}}" : "");
        }

        var file = Assert.Single(Reading.Plan([path]).Files);
        var sink = new CountingSink();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = file.Read(sink, cancellation: TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((rows, (long)rows, 0L), (sink.Count, result.RowCount, result.HeldCount));
        count = sink.Count;
        return allocated;
    }

    private sealed class CountingSink : IRecordSink
    {
        public long Count { get; private set; }

        public void Add(in MessageRow message) => Count++;
        public void Add(OrderSnapshot order) => Count++;
        public void Add(RefundRecord refund) => Count++;
        public void Add(ReviewRecord review) => Count++;
        public void Add(RatingRecord rating) => Count++;
        public void Add(DisputeRecord dispute) => Count++;
        public void Add(CostRecord cost) => Count++;
        public void Add(AgentEventRecord agentEvent) => Count++;
        public void Add(TargetRecord target) => Count++;
        public void Add(AgentRecord agent) => Count++;
        public void Add(DutyRecord duty) => Count++;
        public void Add(DailyFigure figure) => Count++;
        public void Add(ImportedMetricValue value) => Count++;
    }
}
