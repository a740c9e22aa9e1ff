using System.Globalization;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Records with a key of their own, kept to the end of the file so that a key that stands twice counts once.</summary>
/// <param name="context">The file.</param>
/// <param name="column">The column to name in issues.</param>
/// <param name="withLine">The record as if it stood in another line.</param>
/// <param name="knowsMore">Of two different records with one key: negative if the first knows less. Null: neither does, and the later row is held back.</param>
internal sealed class RepeatedRows<TKey, TRecord>(
    ReadingContext context,
    string column,
    Func<TRecord, long, TRecord> withLine,
    Comparison<TRecord>? knowsMore)
    where TKey : notnull
    where TRecord : class, IRecord
{
    private readonly Dictionary<TKey, TRecord> _records = [];

    /// <summary>Hands on the records that stand, in the order of their lines.</summary>
    public void HandOn()
    {
        foreach (var record in _records.Values.OrderBy(record => record.Line))
        {
            context.Sink.Add(record);
        }
    }

    public void Add(TKey key, TRecord record)
    {
        if (_records.TryAdd(key, record))
        {
            return;
        }

        var other = _records[key];
        var line = record.Line;
        var otherLine = other.Line.ToString(CultureInfo.InvariantCulture);
        if (withLine(record, other.Line).Equals(other))
        {
            context.Report(TradeIssues.RowRepeated, line, column, "", otherLine);
        }
        else if (knowsMore is null)
        {
            context.HeldCount++;
            context.Report(NeutralIssues.FigureRepeated, line, column, "", otherLine);
        }
        else
        {
            context.Report(TradeIssues.RowsDiffer, line, column, "", otherLine);
            var byKnowledge = knowsMore(other, record);
            var isNewer = byKnowledge != 0 ? byKnowledge < 0 : string.CompareOrdinal(withLine(other, 0).ToString(), withLine(record, 0).ToString()) < 0;
            _records[key] = isNewer ? record : other;
        }
    }
}
