using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Taobao.Lines;

/// <summary>Rows of one order that stand together in the line export. Lines that stand elsewhere come as a group of their own and join it where all files are merged.</summary>
internal sealed class LineGroup(string order, long firstLine)
{
    private readonly List<ExportedLine> _rows = [];

    public string Order => order;

    /// <summary>One of its rows was held back: in part the order would be a wrong sum.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Lines of equal content without ids are numbered.</summary>
    public int CountOf(string content) => _rows.Count(r => r.Item.LineId.StartsWith(content, StringComparison.Ordinal));

    public void Add(ExportedLine row) => _rows.Add(row);

    /// <summary>The lines as an export of their order; null where there are none, or where one of them was held.</summary>
    public OrderSnapshot? ToSnapshot(ReadingContext context)
    {
        if (_rows.Count == 0)
        {
            return null;
        }

        if (IsHeld)
        {
            context.HeldCount += _rows.Count;
            context.Report(LineExportIssues.LinesHeld, firstLine, null, FoundText.Of(order), _rows.Count.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        var created = _rows.Min(r => r.CreatedAt);
        var open = _rows.Where(r => !r.IsClosed).ToList();
        return new OrderSnapshot
        {
            Id = new OrderId(order),

            // Without the time of its creation no order is complete, whoever bought it.
            Buyer = created is null ? new BuyerKey("") : _rows.Find(r => r.Buyer is not null)?.Buyer ?? new BuyerKey(""),
            CreatedAt = created ?? Instant.MinValue,
            PaidAt = _rows.Max(r => r.PaidAt),
            ShippedAt = LatestOfAll(open, r => r.ShippedAt),
            FinishedAt = LatestOfAll(open, r => r.FinishedAt),
            IsOfLinesOnly = true,
            Lines = Lines(context),
            Line = firstLine,
        };
    }

    /// <summary>An order is shipped with its last line.</summary>
    private static Instant? LatestOfAll(List<ExportedLine> rows, Func<ExportedLine, Instant?> step) => rows.Count > 0 && rows.TrueForAll(r => step(r) is not null) ? rows.Max(step) : null;

    private List<OrderLine> Lines(ReadingContext context)
    {
        var lines = new List<OrderLine>();
        foreach (var group in _rows.GroupBy(r => r.Item.LineId, StringComparer.Ordinal))
        {
            var first = group.First();
            foreach (var row in group.Skip(1))
            {
                var isSame = row with { Line = first.Line } == first;
                context.Report(
                    isSame ? TradeIssues.RowRepeated : TradeIssues.RowsDiffer,
                    row.Line,
                    null,
                    FoundText.Of(group.Key),
                    first.Line.ToString(CultureInfo.InvariantCulture));
            }

            // The row that knows more is the one with the later steps; a paid amount once seen is never lowered (spec 2.2).
            var standing = group.OrderBy(r => r.FinishedAt ?? r.ShippedAt ?? r.PaidAt ?? r.CreatedAt ?? Instant.MinValue).ThenBy(r => r.Item.ToString(), StringComparer.Ordinal).Last();
            lines.Add(standing.Item with { PaidAmount = group.Max(r => r.Item.PaidAmount), Refunded = group.Max(r => r.Item.Refunded) });
        }

        return lines;
    }
}
