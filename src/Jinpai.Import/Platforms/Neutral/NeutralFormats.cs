using Jinpai.Import.Formats;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>The thirteen neutral files, in the order in which an import reads them.</summary>
internal static class NeutralFormats
{
    public static IReadOnlyList<NeutralFormat> All { get; } =
    [
        new("agents", 0, FormatContent.Accounts, AgentRows.Schema, c => new AgentRows(c)),
        new("duty", 1, FormatContent.Events, DutyRows.Schema, c => new DutyRows(c)),
        new("targets", 2, FormatContent.Events, TargetRows.Schema, c => new TargetRows(c)),
        new("daily", 3, FormatContent.Events, DailyRows.Schema, c => new DailyRows(c)),
        new("values", 4, FormatContent.Values, ValueRows.Schema, c => new ValueRows(c)),
        new("events", 5, FormatContent.Events, AgentEventRows.Schema, c => new AgentEventRows(c)),
        new("orders", 6, FormatContent.Events, OrderRows.Schema, c => new OrderRows(c), new OrderColumns(0, 1, 2)),
        new("refunds", 7, FormatContent.Events, RefundRows.Schema, c => new RefundRows(c)),
        new("reviews", 8, FormatContent.Events, ReviewRows.Schema, c => new ReviewRows(c)),
        new("ratings", 9, FormatContent.Events, RatingRows.Schema, c => new RatingRows(c)),
        new("disputes", 10, FormatContent.Events, DisputeRows.Schema, c => new DisputeRows(c)),
        new("costs", 11, FormatContent.Events, CostRows.Schema, c => new CostRows(c)),
        new("messages", 12, FormatContent.Messages, MessageRows.Schema, c => new MessageRows(c)),
    ];
}
