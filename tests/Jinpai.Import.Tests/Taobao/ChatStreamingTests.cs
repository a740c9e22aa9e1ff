using System.Globalization;
using System.Text;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Tests.Taobao;

/// <summary>What is held in memory while a long file is read.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class ChatStreamingTests(MeasuredAlone alone)
{
    [Theory]
    [InlineData("arrow")]
    [InlineData("plain")]
    [InlineData("log")]
    public void Memory_does_not_grow_with_the_file(string form)
    {
        var sink = Read(form, 25_000_000);

        // Most of the file lies between the two looks: names of buyers are kept, messages are not.
        Assert.True(sink.Count > 200_000);
        Assert.InRange(sink.HeldLate - sink.HeldEarly, long.MinValue, 5_000_000);
    }

    private HoldingSink Read(string form, int size)
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
        var sink = new HoldingSink(alone);
        var result = file.Read(sink, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((rows, (long)rows, 0L), (sink.Count, result.RowCount, result.HeldCount));
        return sink;
    }

    private sealed class HoldingSink(MeasuredAlone alone) : IRecordSink
    {
        private const int Early = 20_000;
        private const int Late = 200_000;

        public long Count { get; private set; }
        public long HeldEarly { get; private set; }
        public long HeldLate { get; private set; }

        public void Add(in MessageRow message)
        {
            Count++;
            HeldEarly = Count == Early ? alone.AliveBytes() : HeldEarly;
            HeldLate = Count == Late ? alone.AliveBytes() : HeldLate;
        }

        public void Add(IRecord record) => Count++;
    }
}
