using CsCheck;
using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Tests;

public sealed class MeasureCodecTests
{
    private static readonly BusinessDay Day = new(2026, 10, 1);
    private static readonly Gen<long> Number = Gen.Frequency((3, Gen.Const(0L)), (2, Gen.Long[-1000, 1000]), (1, Gen.Long[-StoredLimits.MostSum, StoredLimits.MostSum]));
    private static readonly Gen<WaitHistogram> Histogram = Number.Array[0, 300].Select(counts => new WaitHistogram(counts));

    private static readonly Gen<DailyMeasures> Row = Gen.Select(Number.Array[DailyMeasures.Size], Histogram, Histogram, Histogram)
        .Select((values, first, all, uneven) => new DailyMeasures(new AgentId("小美"), Day, values, first, all, uneven));

    [Fact]
    public void Rows_come_back_the_same_and_equal_rows_give_equal_bytes() => Row.Sample(row =>
    {
        var bytes = MeasureCodec.Encode(row);
        var back = MeasureCodec.Decode(row.Agent, row.Day, bytes);
        Assert.Equal(row.Values.ToArray(), back.Values.ToArray());
        Assert.Equal(row.FirstWaits.Counts.ToArray(), back.FirstWaits.Counts.ToArray());
        Assert.Equal(row.Waits.Counts.ToArray(), back.Waits.Counts.ToArray());
        Assert.Equal(row.UnevenWaits.Counts.ToArray(), back.UnevenWaits.Counts.ToArray());
        Assert.Equal(bytes, MeasureCodec.Encode(back));
    });

    [Fact]
    public void Bytes_that_are_not_measures_are_refused() => Gen.Select(Row, Gen.Int[0, int.MaxValue]).Sample((row, at) =>
    {
        var bytes = MeasureCodec.Encode(row);
        Assert.Throws<DamagedContentException>(() => MeasureCodec.Decode(null, Day, bytes.AsSpan(0, at % bytes.Length)));
        Assert.Throws<DamagedContentException>(() => MeasureCodec.Decode(null, Day, [.. bytes, 0]));
        Assert.Throws<DamagedContentException>(() => MeasureCodec.Decode(null, Day, [2, .. bytes[1..]]));
    });

    [Fact]
    public void The_bytes_are_those_of_every_version_so_far()
    {
        var values = new long[DailyMeasures.Size];
        values[(int)Measure.Consulted] = 1;
        Assert.Equal([1, 1, 1, 2, 0, 0, 0], MeasureCodec.Encode(new DailyMeasures(null, Day, values, WaitHistogram.Empty, WaitHistogram.Empty, WaitHistogram.Empty)));
    }
}
