using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Facts;

/// <summary>
/// A day's sums as bytes: a version byte; the number of measures that are not 0, each as the step from the number before and its value;
/// then each histogram alike. Equal measures give equal bytes; agent and day are the row's key and not in them.
/// </summary>
internal static class MeasureCodec
{
    private const byte Version = 1;

    public static byte[] Encode(DailyMeasures measures)
    {
        var writer = new ByteWriter();
        writer.Byte(Version);
        Write(writer, measures.Values);
        foreach (var histogram in (ReadOnlySpan<WaitHistogram>)[measures.FirstWaits, measures.Waits, measures.UnevenWaits])
        {
            Write(writer, histogram.Counts);
        }

        return writer.ToArray();
    }

    /// <param name="agent">Whose row; null: the shop's.</param>
    /// <param name="day">Its day.</param>
    /// <param name="bytes">What <see cref="Encode"/> gave.</param>
    /// <exception cref="DamagedContentException">They are something else, or of a newer version: replay the shop.</exception>
    public static DailyMeasures Decode(AgentId? agent, BusinessDay day, ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes, Tables.Measures);
        if (reader.Byte() != Version)
        {
            throw reader.Damage("daily measures of an unknown version: replay the shop to write them anew");
        }

        var values = Read(ref reader, new long[DailyMeasures.Size], DailyMeasures.Size);
        var histograms = new WaitHistogram[3];
        for (var i = 0; i < histograms.Length; i++)
        {
            histograms[i] = new WaitHistogram(Read(ref reader, new long[64], StoredLimits.MostWaitSeconds));
        }

        reader.End();
        return new DailyMeasures(agent, day, values, histograms[0], histograms[1], histograms[2]);
    }

    private static void Write(ByteWriter writer, ReadOnlySpan<long> numbers)
    {
        var filled = 0;
        foreach (var number in numbers)
        {
            filled += number != 0 ? 1 : 0;
        }

        writer.Count(filled);
        var before = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] != 0)
            {
                writer.Count(i - before);
                writer.Signed(numbers[i]);
                before = i;
            }
        }
    }

    private static long[] Read(ref ByteReader reader, long[] into, int mostLength)
    {
        var filled = reader.Count(leastBytes: 2);
        long index = 0;
        for (var i = 0; i < filled; i++)
        {
            index += reader.Count();
            if (index >= mostLength)
            {
                throw reader.Damage("a measure that there is none of");
            }

            if (index >= into.Length)
            {
                Array.Resize(ref into, (int)Math.Min(mostLength, Math.Max(into.Length * 2L, index + 1)));
            }

            into[index] = reader.Sum();
        }

        return into;
    }
}
