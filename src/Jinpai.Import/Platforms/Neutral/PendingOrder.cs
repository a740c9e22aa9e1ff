using System.Globalization;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>The rows of one order, wherever they stand in the file, until all are read.</summary>
/// <remarks>
/// Rows that differ in what they say of the order are taken as snapshots of it, by the rule for snapshots (spec 2.2): per field the row with the latest instant in it,
/// then the one with more filled cells, then the content decides; a blank never takes a value away. The order of the rows plays no part.
/// </remarks>
internal sealed class PendingOrder
{
    /// <summary>So many lines are held against each other one by one.</summary>
    private const int MostWithoutTable = 16;
    private readonly List<OrderRow> _rows = [];

    /// <summary>Line of the order's first row.</summary>
    public long FirstLine { get; private set; } = long.MaxValue;

    /// <summary>One of its rows was held back: in part the order would be a wrong sum.</summary>
    public bool IsIncomplete { get; private set; }
    public int RowCount => _rows.Count;

    public void Add(OrderRow row)
    {
        _rows.Add(row);
        FirstLine = Math.Min(FirstLine, row.Line);
    }

    public void MarkIncomplete(long line)
    {
        IsIncomplete = true;
        FirstLine = Math.Min(FirstLine, line);
    }

    public OrderSnapshot ToSnapshot(ReadingContext context)
    {
        if (_rows.Count == 1)
        {
            return _rows[0].Order with { Lines = [_rows[0].ToLine(_rows[0].LineId ?? "1")] };
        }

        if (SaysOne())
        {
            return _rows[0].Order with { Lines = [.. _rows.Select((row, index) => row.ToLine(IdOf(row, index)))], Line = FirstLine };
        }

        var byKnowledge = _rows.OrderBy(r => r.Order.LatestInstant).ThenBy(r => r.FilledCount).ThenBy(r => r.At(0).ToString(), StringComparer.Ordinal).ToList();
        var merged = byKnowledge.Aggregate((OrderSnapshot?)null, (known, row) => Merge(known, row.Order))!;
        ReportDifferences(context, merged);
        return merged with { Lines = Lines(context, byKnowledge), Line = FirstLine };
    }

    /// <summary>All rows say the same of the order, each of another line, and stand one below the other: as in nearly every file. Then there is nothing to weigh.</summary>
    private bool SaysOne()
    {
        for (var i = 1; i < _rows.Count; i++)
        {
            if (i == MostWithoutTable || _rows[i].Line < _rows[i - 1].Line || _rows[i].Order with { Line = _rows[0].Line } != _rows[0].Order)
            {
                return false;
            }

            for (var j = 0; j < i; j++)
            {
                if (IdOf(_rows[i], i) == IdOf(_rows[j], j))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static string IdOf(OrderRow row, int index) => row.LineId ?? (index + 1).ToString(CultureInfo.InvariantCulture);

    private static OrderSnapshot Merge(OrderSnapshot? known, OrderSnapshot newer) => known is null ? newer : newer with
    {
        DepositPaidAt = newer.DepositPaidAt ?? known.DepositPaidAt,
        PaidAt = newer.PaidAt ?? known.PaidAt,
        ShippedAt = newer.ShippedAt ?? known.ShippedAt,
        FinishedAt = newer.FinishedAt ?? known.FinishedAt,
        ClosedAt = newer.ClosedAt ?? known.ClosedAt,
        Status = (OrderStatus)Math.Max((int)newer.Status, (int)known.Status),
        PostFee = newer.PostFee ?? known.PostFee,
        DepositAmount = newer.DepositAmount ?? known.DepositAmount,
        Flag = newer.Flag ?? known.Flag,
        IsPresale = newer.IsPresale ?? known.IsPresale,
        IsCashOnDelivery = newer.IsCashOnDelivery ?? known.IsCashOnDelivery,
        IsFake = newer.IsFake ?? known.IsFake,
    };

    private void ReportDifferences(ReadingContext context, OrderSnapshot merged)
    {
        foreach (var row in _rows)
        {
            var own = row.Order with { Lines = merged.Lines, Line = merged.Line };

            // A row that is blank where another speaks does not contradict it.
            if (Merge(merged, own) != merged || (own.Status != OrderStatus.Unknown && own.Status != merged.Status))
            {
                var other = _rows.First(r => r.Line != row.Line).Line;
                context.Report(NeutralIssues.OrderRowsDiffer, row.Line, "order_id", FoundText.Of(row.Order.Id.Value), other.ToString(CultureInfo.InvariantCulture));
                return;
            }
        }
    }

    private List<OrderLine> Lines(ReadingContext context, List<OrderRow> byKnowledge)
    {
        var rank = byKnowledge.Index().ToDictionary(r => r.Item.Line, r => r.Index);
        var lines = new List<OrderLine>();
        foreach (var group in _rows.OrderBy(r => r.Line).Select((row, index) => (Id: IdOf(row, index), Row: row)).GroupBy(r => r.Id, StringComparer.Ordinal))
        {
            var first = group.First().Row;
            var standing = group.MaxBy(r => rank[r.Row.Line]).Row;
            var paid = group.Max(r => r.Row.Piece.PaidAmount);
            foreach (var (_, row) in group.Skip(1))
            {
                var isSame = row.At(first.Line) == first;
                if (isSame || row.Piece != first.Piece)
                {
                    context.Report(
                        isSame ? TradeIssues.RowRepeated : TradeIssues.RowsDiffer,
                        row.Line,
                        "line_id",
                        FoundText.Of(group.Key),
                        first.Line.ToString(CultureInfo.InvariantCulture));
                }
            }

            // A paid amount once seen is never lowered by another row (spec 2.2), nor is what went back, which changes no time.
            lines.Add(standing.ToLine(group.Key) with { PaidAmount = paid, Refunded = group.Max(r => r.Row.Piece.Refunded) });
        }

        return lines;
    }
}
