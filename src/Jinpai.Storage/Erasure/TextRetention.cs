using Jinpai.Core;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Erasure;

/// <summary>Empties the texts of chats that are older than a shop keeps them; what a replay asks of them stays, as it is under the rules of today. Segment by segment: who is killed goes on with the next call.</summary>
internal static class TextRetention
{
    /// <returns>Messages whose texts are gone now.</returns>
    public static long Run(ShortWrites writes, BusinessDay before, RuleBook rules, CancellationToken cancellation)
    {
        var textRules = new TextRules(rules);
        using var rewrite = new SegmentRewrite();
        var count = 0L;
        foreach (var (file, part, marks, messages) in writes.Connection.Rows(
            $"SELECT file_id, part, marks_rules, messages FROM {Tables.Segments} WHERE {Tables.Mine} AND day < $1 AND length(content) > 0 ORDER BY file_id, part",
            row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)), before.Number))
        {
            cancellation.ThrowIfCancellationRequested();
            if (marks == textRules.Signature)
            {
                writes.Write($"UPDATE {Tables.Segments} SET content = $3 WHERE {Tables.Mine} AND file_id = $1 AND part = $2", file, part, Array.Empty<byte>());
            }
            else
            {
                writes.Write(
                    $"UPDATE {Tables.Segments} SET content = $3, timing = $4, marks_rules = $5 WHERE {Tables.Mine} AND file_id = $1 AND part = $2",
                    file, part, Array.Empty<byte>(), Marked(writes.Connection, file, part, textRules, rewrite), textRules.Signature);
            }

            count += messages;
        }

        writes.Commit();
        return count;
    }

    private static byte[] Marked(Connection connection, long file, long part, TextRules rules, SegmentRewrite rewrite)
    {
        var (timing, content) = connection.Row(
            Tables.Segments, $"SELECT timing, content FROM {Tables.Segments} WHERE {Tables.Mine} AND file_id = $1 AND part = $2", row => (row.Blob(0), row.Blob(1)), file, part);
        rewrite.Run(timing, content, key => key, (_, ref message, ref text) =>
        {
            if (text is not null)
            {
                message.Marks = rules.MarksOf(message.Direction, message.Kind, isContentKnown: true, text, message.At);
            }
        });
        return rewrite.Timing;
    }
}
