using System.Globalization;
using Jinpai.Core;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Checking;

/// <summary>Every segment can be read to its last text, and holds as many messages and buyers as stands beside it.</summary>
internal static class SegmentCheck
{
    public static IReadOnlyList<StoredFault> Run(Connection connection, CancellationToken cancellation)
    {
        using var command = connection.Prepared(
            $"SELECT file_id, part, day, messages, buyers, timing, content FROM {Tables.DoneSegments} WHERE {Tables.Mine} ORDER BY file_id, part");
        return [.. command.Rows(row => Fault(row, cancellation)).OfType<StoredFault>()];
    }

    private static StoredFault? Fault(StoredRow row, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var place = string.Create(CultureInfo.InvariantCulture, $"{new BusinessDay(row.GetInt32(2))}, file {row.GetInt64(0)}, part {row.GetInt64(1)}");
        try
        {
            return Counted(row.Blob(5), row.Blob(6)) == (row.GetInt64(3), row.GetInt64(4)) ? null : new StoredFault("segment_counts", place);
        }
        catch (DamagedContentException damaged)
        {
            return new StoredFault("segment_unreadable", $"{place}: {damaged.Found}");
        }
    }

    private static (long Messages, long Buyers) Counted(byte[] timing, byte[] content)
    {
        var cursor = new SegmentCursor(timing, _ => 0);
        var texts = new SegmentTexts(content);
        var (messages, buyers) = (0L, 0L);
        while (cursor.MoveNext())
        {
            buyers++;
            messages += texts.Of(cursor).Length;
        }

        return (messages, buyers);
    }
}
