namespace Jinpai.Metrics.Daily;

/// <summary>
/// The stored form of a day's sums: a version byte; the number of measures that are not 0, each as the step from the number before and its value;
/// then each histogram alike. All are variable-length integers, values zigzag.
/// </summary>
internal static class MeasureEncoding
{
    private const byte Version = 1;
    private const int HistogramCount = 3;

    internal static byte[] Encode(long[] values, ReadOnlySpan<WaitHistogram> histograms)
    {
        var bytes = new List<byte>(128) { Version };
        Write(bytes, values.Length, i => values[i]);
        foreach (var histogram in histograms)
        {
            Write(bytes, histogram.Length, i => histogram[i]);
        }

        return [.. bytes];
    }

    internal static WaitHistogram[] Decode(ReadOnlySpan<byte> bytes, long[] values)
    {
        if (bytes.IsEmpty || bytes[0] != Version)
        {
            throw Unreadable();
        }

        var at = 1;
        Read(bytes, ref at, values, canGrow: false);
        var histograms = new WaitHistogram[HistogramCount];
        for (var i = 0; i < HistogramCount; i++)
        {
            histograms[i] = new WaitHistogram(Read(bytes, ref at, new long[64], canGrow: true));
        }

        return at == bytes.Length ? histograms : throw Unreadable();
    }

    private static void Write(List<byte> bytes, int length, Func<int, long> valueAt)
    {
        var filled = 0;
        for (var i = 0; i < length; i++)
        {
            filled += valueAt(i) != 0 ? 1 : 0;
        }

        WriteNumber(bytes, (ulong)filled);
        var before = 0;
        for (var i = 0; i < length; i++)
        {
            var value = valueAt(i);
            if (value != 0)
            {
                WriteNumber(bytes, (ulong)(i - before));
                WriteNumber(bytes, unchecked((ulong)((value << 1) ^ (value >> 63))));
                before = i;
            }
        }
    }

    private static long[] Read(ReadOnlySpan<byte> bytes, ref int at, long[] into, bool canGrow)
    {
        var filled = ReadNumber(bytes, ref at);
        ulong index = 0;
        for (ulong i = 0; i < filled; i++)
        {
            index += ReadNumber(bytes, ref at);
            if (index >= (ulong)into.Length)
            {
                if (!canGrow || index > 10_000_000)
                {
                    throw Unreadable();
                }

                Array.Resize(ref into, Math.Max(into.Length * 2, (int)index + 1));
            }

            var coded = ReadNumber(bytes, ref at);
            into[index] = unchecked((long)(coded >> 1) ^ -(long)(coded & 1));
        }

        return into;
    }

    private static void WriteNumber(List<byte> bytes, ulong number)
    {
        while (number >= 0x80)
        {
            bytes.Add((byte)(0x80 | (number & 0x7F)));
            number >>= 7;
        }

        bytes.Add((byte)number);
    }

    private static ulong ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong number = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (at >= bytes.Length)
            {
                throw Unreadable();
            }

            var next = bytes[at++];
            number |= unchecked((ulong)(next & 0x7F) << shift);
            if (next < 0x80)
            {
                return number;
            }
        }

        throw Unreadable();
    }

    private static FormatException Unreadable() => new("The stored daily measures cannot be read; they may be of a newer version. Replay the shop to write them anew.");
}
